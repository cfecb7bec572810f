"""Words and letters: languages, messages, hyphenation, templates, the school's typefaces.

Imports `storage` (compiled templates are cached). Every word a person reads is in `catalog/`.
Rules: Turkish letters and syllables as TDK writes them; Unicode's own tables.
"""
