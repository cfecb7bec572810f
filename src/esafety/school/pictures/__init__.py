"""The register of pictures, `data/images.yml`: whose each is, what it shows, who agreed to it.

Imports `formats`, `images`, `problems`. Rows are values; what they say of a school's files is
asked by `checks.pictures`.
Rules: copyright (law 5846); consent with a scope and an end (law 6698, KVKK), and no name in it.
"""
