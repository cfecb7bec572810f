"""Documents: print HTML from pages and data, one folder for each document type.

Imports `content`, `redline` and below; never `pdf` or `site`. `plan.py` lists the documents of a
build.
Rules: the dimensions of each type are in its style sheet below `assets/print`.
"""
