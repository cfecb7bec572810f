"""Sheets that editors write as pages: a kind's row, its sources, how a plain one is composed.

Imported by every kind of sheet and by whatever asks the registry.
Rules: ARCHITECTURE.md, "A new kind of sheet".
"""
