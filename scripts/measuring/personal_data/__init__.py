"""Measuring: how much of made-up personal data the check finds, and what it takes for such data.

Every text is invented: by a seeded generator, or written down in `written/`. Most names are of the
commonest in Turkey, which the rule knows where a form alone does not tell; one in ten given and
family names it does not know.
"""
