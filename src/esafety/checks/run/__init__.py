"""Every rule on what editors write, asked by what it is about: pages, facts, files, references.

Imports the rules of `checks`, of `policy` and of the kinds of `documents`.
Rules: a school's problems are found all at once, and none hides another.
"""
