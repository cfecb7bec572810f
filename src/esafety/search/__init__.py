"""Search: what a reader may find, by which words, and how much each word says of it.

All of a language's words are told when the site is built: by their dictionary forms (`turkish/`,
`english.py`), with what parents say for what schools write (`data/search.yml`). The browser folds
what is typed, finds the longest stem that it knows, and adds weights up
(assets/scripts/search/). Nothing here touches a file.
"""
