"""How words are spelt: by the dictionaries, with typographic apostrophes, titles in one way.

All are told as notes, which stop nothing: a straight apostrophe is what a keyboard gives, and no
dictionary knows every word. What an edition approved is never judged. Tests hold that the kit's own
pages and facts keep these rules.
"""
