"""Measuring: what a first visit to a page costs: bytes, requests, bytes before words, shifts.

Used by tests/test_first_view.py and by `make bench ONLY=bytes`; what is allowed: `budgets.yml`.
"""
