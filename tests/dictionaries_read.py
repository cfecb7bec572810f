"""Reads the dictionaries of the search as it is imported: forked processes find them in memory."""

from esafety.search.morphology import MORPHOLOGIES

for morphology in MORPHOLOGIES.values():
    morphology.dictionary_form("okul")
