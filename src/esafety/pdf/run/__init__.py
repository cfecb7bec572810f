"""Rendering many print jobs: worker pool, cache and its key, one job from HTML to proved file.

A job that fails, hangs or kills its worker is named; the others are finished.
Rules: a cached file is used only if all it depends on is unchanged.
"""
