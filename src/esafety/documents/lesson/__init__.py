"""Lessons: one page for the teacher, with what to prepare, to do and to ask in 40 minutes.

Its worksheets are sheets of their own; the page names them.
Rules: `rules.py`. May import what documents share.
"""
