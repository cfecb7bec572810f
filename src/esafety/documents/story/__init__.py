"""Picture stories: six drawings on A4, for children who do not read yet.

A second version has empty speech bubbles, in which a child draws or writes.
May import what documents share. Rules: every plain sheet's.
"""
