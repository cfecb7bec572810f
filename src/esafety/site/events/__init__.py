"""MkDocs' events, by what they are about: a module for each group, in the order of a build.

`configuration.py`, `files_and_menu.py`, `pages.py`, `templates.py`, `finished_site.py`;
`build_events.py` is what they share, `reporting.py` names the page at which a build fails.
Source: MkDocs, developer guide, "Plugins: Events".
"""
