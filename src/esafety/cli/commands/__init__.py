"""The verbs of `esafety`, a module each: what it takes, what it calls, what it says, how it ends.

Imports everything. What decides, composes or prints lies below; a verb joins it to a terminal.
Rules: an editor never sees a traceback; every word stands in `text/catalog/`.
"""
