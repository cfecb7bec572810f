"""Bookmarks to cut out, five to a lying sheet of A4.

Each section of the page is a bookmark: its words, a picture, a sentence (`common/cut_sheets.py`).
May import what documents share. Rules: `common/sheets/content_rules.py`.
"""
