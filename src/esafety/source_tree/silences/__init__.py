"""Comments by which editors silence a rule: where they stand, what they cover, what they say.

Imports `markdown`, `images`, `problems`. Yields values; a faulty comment carries its sentence.
Rules: CONTRIBUTING.md, “Silencing”.
"""
