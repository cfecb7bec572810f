"""The school's folder: read into paths and texts, sorted into pages, records and the rest.

Imports `markdown`, `images`, `policy`. Only `read_folder.py` and `overrides/files.py` touch
the disk.
Rules: what a hidden file, a link or a folder named like a page may not be.
"""
