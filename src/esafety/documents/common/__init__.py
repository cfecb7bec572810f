"""What all kinds of sheets share: the table of kinds, print jobs, rendered pages, codes, dates.

Imported by every kind and by `pdf`.
Rules: ARCHITECTURE.md, "one direction of flow".
"""
