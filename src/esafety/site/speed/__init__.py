"""What a build of the site need not do again: caches and savings that change no byte of it.

May import all packages below site.
Rules: `storage/cache/files.py` says when a cache is believed; each module says what it saves.
"""
