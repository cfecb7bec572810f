"""The PDF of one page of the site.

Composed from the rendered page.
Rules: what only a screen can do is undone for paper.
"""
