"""What a school overrides of its kit, files and rows, and which original each of them replaced.

`originals.py` decides by values, `files.py` reads the folders of both. May import what the package
around it may. Source of the record: `data/kept.yml`, written by `esafety keep`.
"""
