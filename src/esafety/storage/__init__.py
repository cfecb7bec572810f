"""Files and folders as the program writes them: whole or not at all, cached, scratch, output.

Imports nothing of ours. Used by everything that writes.
Rules: DESIGN of the caches (a cache only saves time) in ARCHITECTURE.md.
"""
