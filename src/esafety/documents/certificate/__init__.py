"""Certificates: one A4 lying, in a drawn frame, with room for a name, a date and a signature.

The name is written by hand; none is printed and none is kept.
May import what documents share. Rules: every plain sheet's.
"""
