"""What a screen reader says of a page: Chromium's accessibility tree, in spoken order, as lines.

`tree.py` takes the tree from the browser, `speech.py` says it, in the words of `words.yml`.
The order and the words are those of a reader's continuous reading (NVDA's browse mode): the role
first, then the name, then the state; what has no name and groups only is passed over in silence.
"""
