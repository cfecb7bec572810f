"""Git as the program uses it: when a text changed, what was sealed, the published branch.

Imports `school`, `processes` and below. Calls the `git` command. `branch.py` commits as mike does,
and `commit_by_names.py` sends git no more than what its store lacks: once, and nothing compressed
anew that is compressed already.
Rules: a history is read, never rewritten.
"""
