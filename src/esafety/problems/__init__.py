"""Reports of what is wrong: problems of editors, of disks, and the unexpected.

Imports `text`. A problem is a file, a line and a key of the catalogue; never a traceback.
Rules: CONTRIBUTING.md, "errors teach".
"""
