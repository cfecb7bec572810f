"""Sizes of paper, each in one table: those of ISO 216, and those in which posters can be had.

`iso_216.py` is the one place for millimetres; `poster_sizes.py` says of each size of a poster how
it is made; `bleed.py` how far a ground runs over the edge that a print shop cuts.
Source: ISO 216, series A.
"""
