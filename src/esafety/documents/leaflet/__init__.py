"""The leaflet of Safer Internet Day: one A4 sheet, both sides, folded twice.

Composed from a page in six parts.
Rules: a letter fold, printed on the short edge.
"""
