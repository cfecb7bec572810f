"""What a reader would see otherwise than the editor wrote it, each with its line and its remedy.

One module for each kind of fault; `report.py` asks all of them.
Rules: the renderer's own tree; nothing is decided by a second parser.
"""
