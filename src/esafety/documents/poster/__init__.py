"""A3 posters: the largest letters that leave the drawing its room.

`font_metrics.py` measures letters in the typefaces themselves.
Rules: a child of seven reads it at three metres.
"""
