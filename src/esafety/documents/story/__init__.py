"""Picture stories: six drawings on A4, for children who do not read yet.

May import what documents share. Rules: every plain sheet's.
"""
