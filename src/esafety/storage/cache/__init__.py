"""Caches: what one run made is used by the next, or by the same run again.

`files.py` writes one file and says when it is believed, `folder.py` and `templates.py` are folders
of them, `digest_set.py` keeps many digests in one file, `results.py` caches what functions return,
`memory.py` does so while a process runs, `program_digest.py` is the part of a key that names the
program, `size_and_age_limit.py` bounds a folder. Imports what writes files whole, and the words
for what is wrong with a cache.
Rules: a cache only saves time; damage in one is seen, and costs only time; a damaged digest in a
set is none, without a word.
"""
