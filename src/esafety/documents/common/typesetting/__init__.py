"""Type measured before it is set: letter widths, outlines, lines that must fit into a room.

Imports the school's files for the typefaces themselves.
Rules: what the files of our typefaces say of their letters (OpenType).
"""
