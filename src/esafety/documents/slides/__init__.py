"""Slides for an interactive board: one thought on each, 16:9, in large type.

Each heading of the second level begins a slide; the page's title is the first one.
May import what documents share. Rules: `common/sheets/content_rules.py`.
"""
