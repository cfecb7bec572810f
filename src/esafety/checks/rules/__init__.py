"""The table of rules: what each is called, what it asks, and whether an editor may silence it.

Imports the rules of `checks`. A new rule is a function, a row in `table.py`, its words in
`text/catalog/rules.yml`, a golden file and its line in the guide.
"""
