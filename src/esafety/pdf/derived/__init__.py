"""Files made from a finished PDF: imposed, with bleed and crop marks, as images, numbered.

`table.py` names them all.
Rules: ISO 15930 boxes for print shops; image sizes as link previews ask for.
"""
