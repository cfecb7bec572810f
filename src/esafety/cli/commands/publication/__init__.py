"""Verbs on what is published: put there, proved, kept.

Imports everything.
Rules: `publish/`.
"""
