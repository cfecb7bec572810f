"""What the outline of a page is made of, beside headings and lists: lines of links, tables, boxes.

Imports nothing of `markdown` but how a page is rendered; `outline.py` puts it together.
Rules: Markdown as editors write it, for the renderer tells no lines.
"""
