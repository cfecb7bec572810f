"""PDF: print jobs become tagged, proved and finished files.

Imports `documents` and below; never `site`. Layers: run, derived, weasyprint, checks.
Rules: PDF/UA-1 (ISO 14289-1), PDF/A-2a (ISO 19005-2).
"""
