"""Plans of a board: what hangs where, as a drawing to scale and a list with the same numbers.

A page names each piece, its paper and its place in centimetres; the drawing is made from that.
What does not fit on the board, lies on another piece or does not exist is refused.
May import what documents share. Rules: `rules.py`.
"""
