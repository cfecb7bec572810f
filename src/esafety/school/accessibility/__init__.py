"""The statement of accessibility: each criterion of WCAG 2.2, levels A and AA, and what proves it.

`criteria.py` holds the 55 criteria (W3C Recommendation of 12 December 2024; 4.1.1 was taken out of
it), `automatic_tests.py` the tests that this program runs, `human_checks.py` the checks that
persons made and a school wrote down, `statement.py` puts them together. No check is supposed.
"""
