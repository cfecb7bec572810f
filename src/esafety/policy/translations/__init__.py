"""Translations that are added to a sealed edition: their files, and a small seal of their own.

They lie beside the edition's folder, and the approval's seal stays as it is, byte for byte.
`seal.py` defines the seal, `verify.py` checks that the files are still those that were sealed.
Rules: ARCHITECTURE.md, "The seal".
"""
