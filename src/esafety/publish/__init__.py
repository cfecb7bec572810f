"""Publishing an edition: manifest, rules, branch, release, and the proof of a published copy.

Imports `content`, `git`, `github` and below. Rules decide by values; the rest is at the edge.
Rules: what was published once is never changed.
"""
