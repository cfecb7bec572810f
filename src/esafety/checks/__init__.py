"""Every rule on what editors write, each a module; `run/` applies them to the school.

Imports the models below. Yields problems; never raises for an editor's mistake.
Rules: each module names the source of its own.
"""
