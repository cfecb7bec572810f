"""The style of a built site, cut down to what its pages can use: some of it in each page.

The theme's sheets and ours are one text. A rule that no page and no script can ever meet is left
out; what shows before the first words stand is written into each page, the same in all of them;
the rest is one file that a browser asks for after those words. May import all packages below site.
Rules: CSS Selectors 4 (what a selector asks of an element), CSS Cascading 5, 6 (of two rules of
one specificity the later one counts, so none may pass another that it meets on an element).
"""
