"""Markdown: one renderer for check and site, and a page as its outline, words and lines.

Imports `text`, `problems`, `formats`. `faults/` finds what would be shown otherwise than written.
Rules: Python-Markdown and pymdown-extensions as configured in `renderer.py`.
"""
