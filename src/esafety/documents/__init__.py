"""Documents: pages and facts become HTML for print, one folder for each kind of sheet.

Imports `content`, `redline` and below; never `pdf` or `site`. `plan.py` lists all of a build.
Rules: the measures of each kind are in its style sheet below `assets/print`.
"""
