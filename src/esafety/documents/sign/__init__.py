"""Signs for a door: one A4 page with a picture and a few large lines.

A grown-up reads them on the way in, without stopping.
May import what documents share. Rules: `common/sheets/content_rules.py`.
"""
