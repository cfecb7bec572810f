"""The glossary on the web and on paper: every word with its sentences, as a dictionary lists them.

What stands in it are facts of the school (`school/glossary.py`); pages call `glossary_list()`.
No word is explained on its own page. May import what documents share.
"""
