"""A redline as a Word document: the older edition with tracked changes that lead to the newer.

Whoever accepts all changes has the newer edition's text, whoever rejects all of them the older
one's. Shows what `esafety.redline` found, in the order that `rows.py` decides; nothing is compared
again. Marks: ECMA-376, part 1, 17.13.5 (`w:ins`, `w:del`, on runs and on paragraph marks).

Why python-docx, with marks of our own: it is the kept library for Word files (MIT, typed, 1.2.0)
and makes the package, its parts, header and footer; it has no call for tracked changes
(python-openxml/python-docx, issue 340). docx-revisions 0.1.5 marks words and no ends of
paragraphs, so a clause that was added or taken out whole leaves an empty line when all is accepted
or rejected. python-redlines 2.0.0 compares two Word files anew in a program for .NET.
python-docx-ng 2.1.0 reads marks, yet is a fork under the same import name.
"""
