"""The school: its facts, contacts, helplines, calendar, print settings, menu, downloads.

Imports `formats`, `markdown`, `policy`. Values in, values out.
Rules: `data/*.yml` as their editors write them.
"""
