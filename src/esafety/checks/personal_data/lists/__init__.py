"""Lists of people: below each other, in a line, in the columns of a table.

`tables.py` is the one reader of tables, for whatever looks at heads and cells; `list_heads.py` says
below what names stand, `list_rows.py` what a row names, `class_lists.py` what of it is a list.
"""
