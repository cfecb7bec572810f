"""Blocks of text become chapters, sections and clauses.

`patterns.py` holds how Turkish and English policies are written, as tables; `markers.py` and
`headings.py` judge a line by them, and `policy.py` puts what they found together.
"""
