"""Processes and their environment: alarms, parents, garbage, late modules, other programs.

Imports nothing of ours.
Rules: POSIX signals; what Windows lacks is left out, never guessed.
"""
