"""Handouts: one A4 page for families and staff, to read, to sign or to fill in by hand.

A handout has no line for a child's name. What is written on it stays on paper.
May import what documents share.
"""
