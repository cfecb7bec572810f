"""What was read of a page's Markdown, kept from run to run: a cache that only saves time.

Imports nothing of ours. The program gives it a place (`source_tree/kept_readings.py`); without
one, every page is read anew.
Rules: `storage/cache_files.py` says when a cache is believed.
"""
