"""Every rule on what editors write, each a module; `run.py` asks them of the whole school.

Imports the models below. Yields problems; never raises for an editor's mistake.
Rules: each module names the source of its own.
"""
