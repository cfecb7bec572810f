"""Files and folders as the program writes them: completely or not at all, caches, scratch, output.

Imports nothing of ours. Used by everything that writes.
Rules: a cache only saves time; damage in one is seen, and costs only a new rendering.
"""
