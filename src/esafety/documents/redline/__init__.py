"""A redline as a part of a page and as a sheet for the head teacher's desk.

Shows what `esafety.redline` found; decides nothing.
Rules: also without colours every change can be told.
"""
