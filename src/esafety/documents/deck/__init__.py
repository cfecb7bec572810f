"""Decks of cards to cut out, eight to a sheet of A4.

Each section of the page is a card; a page may ask for backs (`common/cut_sheets.py`).
May import what documents share. Rules: `common/sheets/content_rules.py`.
"""
