"""Reads the dictionaries of the search and of spelling: forked processes find them in memory."""

from esafety.search.morphology import MORPHOLOGIES
from esafety.text.spelling.dictionary import SPELT, dictionary_of

for morphology in MORPHOLOGIES.values():
    morphology.dictionary_form("okul")
for language in SPELT:
    dictionary_of(language).has("okul")
