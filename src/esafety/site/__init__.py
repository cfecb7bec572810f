"""The website: the MkDocs plugin and what it calls.

Imports everything but `cli` and `publish`. MkDocs and mkdocs-macros are met here only.
Rules: ARCHITECTURE.md says why each host package is kept in check.
"""
