"""Files and folders as the program writes them: completely or not at all, caches, scratch, output.

Imports nothing of ours but the words for what is wrong with a cache (`text`).
Used by everything that writes.
Rules: a cache only saves time; damage in one is seen, and costs only a new rendering.
"""
