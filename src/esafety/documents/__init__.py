"""Documents: print HTML from pages and data, one folder for each kind of sheet.

What editors write for a kind, its rules and calls lie beside how it is set; `registry.py` has
them all. Imports `school`, `policy` and below; `checks` and `content` ask it.
Rules: the dimensions of each kind are in its style sheet below `assets/print`.
"""
