"""Where somebody can be found: addresses of mail and chats, number plates, positions, homes.

Each module yields findings of one kind in a text. May import `finding.py` alone beside `text`.
Rules: each module names its source.
"""
