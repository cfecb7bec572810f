"""Plain words on paper: every chapter in short for parents, and what a child does.

Imports `documents/common`. The words are those of `policy/plain_words.py`, written once.
"""
