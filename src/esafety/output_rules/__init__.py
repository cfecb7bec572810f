"""Rules on what a build publishes: every file of a finished site, read once, before it is put out.

A file's texts are taken out of it by its kind (`texts/`), every rule is asked of them, and what was
found is cached by the digest of the file (`findings_cache.py`). What the school allows is weighed
afterwards.
Rules: the policy (no personal data; e-mail addresses shown with care), Law 6698 (KVKK); nothing
that a browser or reader fetches from elsewhere.
"""
