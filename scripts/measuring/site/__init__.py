"""Measuring: the whole site of a checkout, table by table, beside that of an earlier commit.

`make bench ONLY=site BEFORE=../before` prints them: bytes and requests against their budgets, axe,
the Nu Html Checker, focus, what readers find by searching, what a page lets run, what opens
without a network.
"""
