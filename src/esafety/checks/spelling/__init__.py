"""How words are spelt: typographic apostrophes, each title in one way wherever it stands.

Both are told as notes, which stop nothing: a straight apostrophe is what a keyboard gives. What an
edition approved is never judged. A test holds that the kit's own pages and words keep both rules.
"""
