"""What `esafety check` found, for a person, GitHub or a program; `formats.py` is the table.

Imports what is shown on a terminal and the table of rules. Returns lines; a command prints them.
Rules: SARIF is the OASIS standard 2.1.0; annotations are those of GitHub's runner.
"""
