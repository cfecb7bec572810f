"""YAML, JSON and paths: what is read from a file before anybody asks what it means.

Imports `text` and `problems`. YAML is read within bounds, with the line of every key.
Rules: YAML 1.1 as PyYAML reads it; what is quoted is what was typed.
"""
