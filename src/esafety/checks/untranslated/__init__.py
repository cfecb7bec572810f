"""Passages of a translation that are still those of the original, letter by letter.

`passages.py` says what a passage is and which ones no two languages share, `check.py` compares.
`added.py` reads a translation of a sealed edition more closely, by the words that dictionaries
know (`binding_words.py`).
Rules: ARCHITECTURE.md, "Languages". Measured: on all pages and facts of this repository, two
hundred and fifty pairs, there is no false alarm.
"""
