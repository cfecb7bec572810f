"""Banners: the words of a page's title over five sheets of A4, glued side by side.

One layout is cropped five times, so words and drawing meet at the seams. Each sheet but the last
has a strip on the right that goes below the next one.
May import what documents share. Rules: `common/sheets/content_rules.py`.
"""
