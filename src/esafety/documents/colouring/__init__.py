"""Colouring sheets: one line drawing on A4, with a sentence above it.

A child colours it and writes its name; nothing else is on the sheet.
May import what documents share. Rules: every plain sheet's.
"""
