"""Blocks of text become chapters, sections and clauses.

`patterns.py` holds how Turkish and English policies are written, as tables; `markers.py` and
`headings.py` judge a line by them, `shapes.py` by its look alone, and `section_names.py` by what
stands before and after it in its chapter. `policy.py` asks them in order, `builder.py` puts what
they found into chapters, sections and clauses.
"""
