"""Picture stories: six drawings on A4, for children who do not read yet.

A plain sheet: `kind.py` holds its paper and its style.
May import what documents share. Rules: every plain sheet's.
"""
