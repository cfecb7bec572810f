"""Publishing an edition: manifest, rules, branch, release, verification of a published site.

Imports `content`, `git`, `github` and below. Rules decide by values; the rest is at the edge.
Rules: what was published once is never changed.
"""
