"""The policy as an A5 booklet: alone, in large print, in two languages, and how to print it.

Pages are placed on sheets by `imposition.py` (signatures, creep).
Rules: saddle stitching as office staplers do it; `data/printing.yml`.
"""
