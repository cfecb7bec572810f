"""Pages that the build makes, or to which it adds: checklist, sheets, redlines.

Each gives its page what stands beside the editor's words.
Rules: a page that no editor writes exists in every language that the program speaks.
"""
