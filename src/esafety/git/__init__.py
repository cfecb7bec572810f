"""Git as the program uses it: when a text changed, what was sealed, the published branch.

Imports `school`, `processes` and below. Calls the `git` command.
Rules: a history is read, never rewritten.
"""
