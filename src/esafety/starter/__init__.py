"""A new school's folder: its answers, the files made from them, and how they are kept up to date.

`answers/` are ten facts; `template/` (rendered by copier) and `policy/` hold what is written from
them, `brand` draws the pictures. Everything is made as a mapping of paths to bytes; `write_school`
puts it on the disk whole or not at all.
"""
