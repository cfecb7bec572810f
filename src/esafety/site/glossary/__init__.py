"""Words of the glossary on the pages that use them: explained where they first stand.

A word becomes a button, its explanation a popover: no script, no hover, closed by Escape or a
touch elsewhere. Only the page in the browser has it: search, paper and texts to paste are made
from what was there before, or without it (documents/common/term_marks.py).
A chapter of the policy is left as it was approved; its words are listed below it, outside of it.
"""
