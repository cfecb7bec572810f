"""What all document types share: their table, print jobs, rendered pages, QR codes, dates.

Imported by every document type and by `pdf`.
Rules: ARCHITECTURE.md, its first paragraph: one direction, each page parsed once.
"""
