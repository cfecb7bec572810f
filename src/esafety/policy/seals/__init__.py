"""Seals: the record that binds an approval to the exact bytes of an edition's files.

`seal.py` defines a seal, `verify.py` checks that the files are still those approved.
Rules: ARCHITECTURE.md, "the seal".
"""
