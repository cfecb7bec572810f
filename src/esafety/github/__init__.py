"""GitHub as the program uses it: issues and reminders by `gh`, annotations in a run.

Imports `problems` and `school`.
Rules: GitHub's workflow commands.
"""
