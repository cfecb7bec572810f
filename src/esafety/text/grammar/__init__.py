"""Words and their forms: Turkish endings, forms of a word in a text, how easily a text is read.

Imports `text`.
Rules: vowel harmony and softening of Turkish; scores of Ateşman (1997) and Flesch (1948).
"""
