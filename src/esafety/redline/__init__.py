"""Two editions compared, passage by passage and word by word.

Imports `content`, `documents` and below. How a redline is shown is in `redline/document`, how it
becomes a Word file in `redline/word`.
Rules: every word of both editions is in the redline.
"""
