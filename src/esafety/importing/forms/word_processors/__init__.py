"""Documents of Word and LibreOffice become blocks with the numbers of their paragraphs.

`docx_file.py` and `odt_file.py` read the two; each has a module for what it counts by itself before
a paragraph (`list_labels.py`). Tables of both are laid out by `table_cells.py`, and both are
archives whose parts are read within bounds (`zip_parts.py`).
"""
