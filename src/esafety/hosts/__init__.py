"""Thin adapters to MkDocs, Python-Markdown, mkdocs-macros and mkdocs-pdf-export."""
