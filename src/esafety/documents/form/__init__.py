"""Forms: one sheet to fill in, print and sign; parts are cut from each other.

What can be typed becomes a field; signatures and dates stay lines for ink.
Rules: `rules.py`.
"""
