"""Letters that are written from the right and join: what their shapes in a PDF stand for.

Rules: the bidirectional algorithm (UAX 9), OpenType's Arabic script, ISO 14289-1, 7.21.7.
"""
