"""Labels to cut out of one A4 page: the same words once on A5 and twice on A6.

The words are tagged once; the copies are for the scissors.
May import what documents share. Rules: `common/sheets/content_rules.py`.
"""
