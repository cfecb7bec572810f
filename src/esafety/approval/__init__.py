"""Approving an edition: the problems that prevent it, and the seal.

`rules.py` decides by values; `approve.py` builds the edition first and writes the seal.
Rules: nothing is sealed that was not built.
"""
