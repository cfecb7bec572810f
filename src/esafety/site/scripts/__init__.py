"""The script of a built site's pages: one file out of small parts, and nothing of the theme's.

The theme's own program is left out of a site; what pages used of it stands in
`assets/scripts/page/`, and what these parts rest on in the theme's markup is a table
(`theme.py: RESTS_ON`), which a test holds against the release that is installed.
"""
