"""Letters to cut out: the words of a page's title, each letter hollow on a tile of its own.

The tile is what is cut; so the dot of an İ and the cedilla of a Ş stay with their letter.
May import what documents share. Rules: `common/sheets/content_rules.py`.
"""
