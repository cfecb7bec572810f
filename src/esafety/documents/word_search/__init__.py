"""Word searches: words of a page hidden in a square of letters, with a page for the solution.

The same words give the same square in every build, and nothing rude is read by chance.
May import what documents share. Rules: `rules.py`.
"""
