"""Verbs that make a school's folder and bring it up to a release of the kit.

Imports everything. Rules: a folder is made whole or not at all; what a school changed in its
ready-made files is kept, and where both changed a line the school chooses.
"""
