"""Files and folders as the program writes them: whole or not at all, cached, scratch, output.

Imports nothing of ours. Used by everything that writes.
Rules: a cache only saves time; damage in one is seen, and costs only a new rendering.
"""
