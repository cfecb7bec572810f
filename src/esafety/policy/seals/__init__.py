"""Seals: the record that binds an approval to the exact bytes of an edition's files.

`seal.py` says what a seal is, `verify.py` whether what lies there is still what was approved.
Rules: ARCHITECTURE.md, "the seal".
"""
