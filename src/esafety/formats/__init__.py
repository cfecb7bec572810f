"""YAML, JSON, XML and paths: what is read from a file, and what models of facts have in common.

Imports `text` and `problems`. YAML is read within bounds, with the line of every key;
of XML nothing is fetched.
Rules: YAML 1.1 as PyYAML reads it; what is quoted is what was typed.
"""
