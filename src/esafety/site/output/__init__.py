"""What follows once MkDocs has written every language: search, data, feeds, Word files, style.

Then the links of the built files are checked, and one ZIP of them works without a network.
Rules: a link inside the site leads somewhere; a file opened from a disk needs no server.
"""
