"""A redline as a part of a page and as a PDF for the head teacher.

Shows what `esafety.redline` found; decides nothing.
Rules: every change is recognisable without colours.
"""
