"""Proofs on finished PDFs: no word lost, no glyph missing, nothing overflows or leaves the page.

Bytes in, findings out.
Rules: the text of a PDF by its marked content and tags (ISO 32000-1, 14.7).
"""
