"""Verbs on editions: begun, compared, approved, reviewed.

Imports everything.
Rules: `policy/`, `approval/`, `redline/`.
"""
