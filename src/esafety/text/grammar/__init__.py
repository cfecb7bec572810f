"""Words and their forms: Turkish endings, forms of a word in a text, how easily a text is read.

Imports `text`.
Rules: vowel harmony and softening of Turkish; Ateşman's score (1997).
"""
