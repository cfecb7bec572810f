"""The clauses of a chapter while Python-Markdown renders it: numbers, anchors, marks and notes.

May import all packages below site, but nothing of MkDocs.
Rules: what a clause is, is decided by `markdown/list_blocks.py`; its number by `policy/clauses.py`.
"""
