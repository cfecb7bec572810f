"""Two editions compared, passage by passage and word by word.

Imports `policy`, `markdown`, `content`. How a redline is shown is in `documents/redline`.
Rules: every word of both editions is in the redline.
"""
