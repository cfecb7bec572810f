"""The PDF of one page of the site.

Composed from the rendered page.
Rules: what only works on a screen is replaced for print.
"""
