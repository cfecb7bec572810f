"""The languages in step: what stands in one stands in the others.

A translation has the pages, headings, list items, links, pictures, numbers and dates of the
binding text, and records from which text it was made. Rules: what an editor changes in one
language is changed in the other (CONTRIBUTING.md).
"""
