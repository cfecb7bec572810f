"""What all document types share: their table, print jobs, rendered pages, QR codes, dates.

Imported by every document type and by `pdf`.
Rules: ARCHITECTURE.md, "one direction of flow".
"""
