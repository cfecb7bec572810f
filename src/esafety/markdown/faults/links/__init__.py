"""Where an editor's links may lead, and what their words may promise.

A reader trusts the words of a link: an address or a number in them is the one that is opened.
Rules: the address as a browser reads it, without invisible letters and in its parts.
"""
