"""The glossary on the web and on paper: every word with its sentences."""
