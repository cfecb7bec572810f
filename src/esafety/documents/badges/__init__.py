"""Badges to cut out and wear, six to a sheet of A4.

Each section of the page is a badge: its words, a picture below them (`common/cut_sheets.py`).
May import what documents share. Rules: `common/sheets/content_rules.py`.
"""
