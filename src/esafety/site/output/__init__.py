"""The finished site: its search, its links checked, one ZIP of it that works without a network.

Works on the built files only.
Rules: a link inside the site leads somewhere; a file opened from a disk needs no server.
"""
