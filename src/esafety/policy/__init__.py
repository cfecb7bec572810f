"""The policy: editions, chapters' clauses, audiences, people, citations, notes beside a clause.

Imports `formats` and `markdown`. What binds an approval to bytes is in `seals/`.
Rules: the school's own approved policy; how its clauses are numbered is in `clauses.py`.
"""
