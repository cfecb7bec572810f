"""A policy that was written elsewhere becomes the draft of an edition.

`forms/` reads a file, whatever its form, into blocks of text with the places they come from.
`structure/` finds chapters, sections and clauses among them, `footnotes.py` puts footnotes below
the clauses that have their marks, `draft_files.py` writes the folder of the edition.
`paper_numbers.py` tells which clauses have another number than on paper, `signatures.py` where
people are named, and `lost_words.py` proves that no word stayed behind. What was unsure is reported
as notes with the line or paragraph of the source (`report.py`).
"""
