"""Approving an edition: what stands against it, and the seal that follows.

`rules.py` decides by values; `approve.py` builds the edition first and writes the seal.
Rules: nothing is sealed that was not built.
"""
