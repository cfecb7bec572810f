"""Letters that are written from the right and join.

What their shapes in a PDF stand for, and in which order a line of them is read.
Rules: the bidirectional algorithm (UAX 9), OpenType's Arabic script, ISO 14289-1, 7.21.7.
"""
