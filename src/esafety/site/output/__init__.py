"""The finished site: its links checked, and one ZIP of it that works without a network.

Reads the built files only.
Rules: a link inside the site leads somewhere; a file opened from a disk needs no server.
"""
