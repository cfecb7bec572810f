"""What a command shows and how it ends: messages, progress, timing, the unexpected.

Imports everything. `scripts/` hold the commands themselves.
Rules: an editor never sees a traceback.
"""
