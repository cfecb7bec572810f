"""The school read as a whole: checked, loaded, and begun anew as a draft.

Imports `checks` and everything below. This is what site and paper are made from.
Rules: nothing is made from a school with a problem.
"""
