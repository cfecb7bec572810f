"""Decks of cards to cut out: each section of the page is a card, eight to a sheet of A4.

Where the page wants backs, each sheet is followed by one with the school's pattern, in the same
places, so that both sides meet whichever way the cards are cut.
May import what documents share. Rules: `common/sheets/content_rules.py`.
"""
