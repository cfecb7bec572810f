"""Arrows with words in them: a page that points to the right, and one to the left.

The words are those of the page; which way it must point is known in front of the wall only.
May import what documents share.
"""
