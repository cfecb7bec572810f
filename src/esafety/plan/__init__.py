"""The plan of a build: every document to print, from the whole content of a school.

Imports `content`, `redline`, `documents` and below; never `pdf` or `site`.
Rules: an edition's documents carry the date of its approval.
"""
