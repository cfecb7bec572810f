"""Pages that the build makes, changes, or to which it adds: checklist, faults, sheets, redlines.

Each gives its page what stands beside the editor's words.
Rules: a page that no editor writes exists in every language that the program speaks.
"""
