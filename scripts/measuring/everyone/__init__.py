"""Measuring: whether everyone can use the pages (WCAG 2.2 AA), in a browser and by their HTML.

Used by tests/test_accessibility.py: one page of each kind at every change, all in `make soak`.
"""
