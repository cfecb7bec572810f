"""Word searches: words of a page hidden in a square of letters, with the solution on its own page.

May import what documents share; the letters are the language's own.
"""
