"""Spelling: which words the dictionaries of a language know, and which known word is near one.

Imports `storage` never and nothing above `text`. The engine is Hunspell (package `chunspell`); its
dictionaries lie in `dictionaries/`, letter by letter as two packages of npm ship them, for no
package of Python ships Turkish alone (those with all languages take 47 and 65 MB):

- Turkish: `dictionary-tr` 2.0.0, by Harun Reşit Zafer, MIT (`tr_TR.license.txt`)
- English as in Britain: `dictionary-en-gb` 3.0.0, from SCOWL (`en_GB.license.txt`)
- English as in the United States: within `chunspell`

A word that a dictionary lacks is no mistake yet; `forms.py` tells Turkish forms that it lacks, and
`near_words.py` what a slip of one letter leads to.
"""
