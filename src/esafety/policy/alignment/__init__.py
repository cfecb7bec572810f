"""Which passages of two texts of a policy belong together: kept, split, merged, lost, new.

Imports nothing of the package but `text`. The redline shows what this finds; `policy/clause_ids`
carries the ids of clauses over by it, so both always agree.
Rules: the more certain match wins (`matching.py`).
"""
