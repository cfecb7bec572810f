"""Pages as HTML fragments to paste into the school's own site, which takes plain text only.

Imports `documents` and `pdf.checks` (no word may be lost on the way).
Rules: the elements that site keeps are listed in `allowed_html.py`.
"""
