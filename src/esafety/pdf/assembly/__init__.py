"""A bundle's file, put together from the finished PDFs of its sheets; their tags are kept.

Nothing is set anew: pages, fonts and tags are taken over as they are.
Rules: ISO 32000-1, 14.7 (structure trees), 12.3.3 (outlines); ISO 14289-1 (PDF/UA-1).
"""
