"""Verbs that make the site and its paper, for a look or for use.

Imports everything.
Rules: `site/`, `plan/`, `pdf/`.
"""
