"""Processes and their environment: alarms, parents that end, programs called inside ours.

Imports nothing of ours.
Rules: POSIX signals; what Windows lacks is left out, never guessed.
"""
