"""The verbs of `esafety`, a module each: parameters, what is called and printed, exit code.

They stand in packages by what they are about.

Imports everything. What decides, composes or prints lies below; a verb joins it to a terminal.
Rules: an editor never sees a traceback; every word stands in `text/catalog/`.
"""
