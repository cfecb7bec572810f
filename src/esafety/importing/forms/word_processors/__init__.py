"""Documents of Word and LibreOffice become blocks with the numbers of their paragraphs.

`docx_file.py` reads Word, by way of the HTML that mammoth makes of it (`html_blocks.py`).
`odt_file.py` reads LibreOffice: what its elements are is said in `odt_elements.py`, what its styles
say in `odt_styles.py`, the text of a paragraph in `odt_text.py`. What each counts by itself before
a paragraph is told by `docx_numbering.py` and `odt_numbering.py`, both in the numerals of
`list_labels.py`. Tables of both are laid out by `table_cells.py`, and both are archives whose parts
are read within bounds (`zip_parts.py`).
"""
