"""Plain words on paper: every chapter in short for parents, and what a child does, with pictures.

Both sheets are made from the explanations of the edition, which are written once.
May import what documents share. Rules: 14 points and more; a child has one page, a parent two.
"""
