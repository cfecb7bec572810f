"""A file, whatever its form, becomes blocks of text with their places and the words that it holds.

`file_kind.py` tells by a file's bytes what it is and refuses what holds no text; `word_processors/`
reads Word and LibreOffice, the other modules PDF, plain text and Markdown. Nothing is opened here:
a form is read from bytes, within bounds.
"""
