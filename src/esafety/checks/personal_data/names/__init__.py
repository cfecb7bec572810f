"""Whether words are the name of a person: their form, common names, words that no name holds.

None of the three decides alone: the form is that of a book and a street, too, and no list of
names or of other words is whole. What stands beside the words tells which of them must agree.
"""
