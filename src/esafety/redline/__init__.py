"""Two editions compared, passage by passage and word by word.

Imports `policy`, `markdown`, `content`. How a redline is shown is in `redline/document`.
Rules: every word of both editions is in the redline.
"""
