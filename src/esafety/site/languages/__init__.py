"""One language of a build: its addresses, its chapters, its words, each page's template context.

Imports the packages beside it, but nothing of the plugin.
Rules: static-i18n builds the site once for each language (ARCHITECTURE.md).
"""
