"""Plain words: each chapter explained in short for parents, and for children what to do.

They lie outside the sealed text and decide nothing. An explanation names the digest of the text
that its writer read; once the chapter has another one it is stale, and shown nowhere.
Imports `formats`, `markdown` and the digest of seals.
Rules: the ceilings of `text/grammar/reading_ease.py`.
"""
