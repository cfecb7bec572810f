"""Permanent ids of clauses: an edition's `clauses.yml`, and the ids of a draft as it stands now.

Ids survive insertion, removal and moving; numbers are positions. A retired id is never used again.
Imports `policy/alignment`, by which the redline shows what changed.
Rules: an editor of the text needs to know nothing of ids; none is ever made by hand.
"""
