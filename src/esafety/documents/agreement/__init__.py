"""Agreements of a class: rules written by hand, a place for the signature of each child.

The lines for the rules are those of every plain sheet; the places to sign are its own.
Rules: `rules.py`. May import what documents share.
"""
