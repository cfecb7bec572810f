"""Verbs that make a school's folder and bring it up to a release of the kit.

Imports everything. Rules: a folder is made whole or not at all; what a school changed is kept.
"""
