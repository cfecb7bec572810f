"""Pictures to send: a few words and a drawing for a group of parents, read on a telephone.

The sheet is as wide and high as such a picture; the file to send is made from its PDF.
May import what documents share. Rules: `rules.py`.
"""
