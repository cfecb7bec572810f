"""Verbs on a school's own files: check them, take from the kit.

Imports everything.
Rules: nothing an editor wrote is ever lost or overwritten.
"""
