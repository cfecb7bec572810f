"""The website: the MkDocs plugin and what it calls.

Imports `search`, `policy_data`, `output_rules` and below. mkdocs-macros is met here only, MkDocs
here and where pictures become its files (`images/site_pictures.py`, `images/markup.py`).
Rules: ARCHITECTURE.md says why each host package is kept in check.
"""
