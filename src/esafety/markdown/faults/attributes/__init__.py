"""What an editor gives to an element beside its words: classes, numbers, and on which line.

What may be given is a short list; a class of the theme may hide words, a number may hang a press.
Rules: the theme's and the site's own style sheets, and what paper has room for.
"""
