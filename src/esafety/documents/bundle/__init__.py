"""Bundles: finished sheets in print order behind a cover list, everything for a day in one file.

Editors list them in `data/bundles.yml`; which sheets there are, its caller knows.
Rules: a sheet that is cut, or whose back would carry another one, begins a fresh leaf.
"""
