"""Worksheets: one A4 page for a class, to write on by hand and to cut cards out of.

The child's name and class stand on paper only; nothing is filled in on a screen.
Rules: `rules.py`.
"""
