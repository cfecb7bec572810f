"""The policy as data: what programs read of editions, of their changes and of the site.

Imports `content`, `redline` and below; values in, values and texts out.
Rules: a fact that an edition lacks is null or left out; an address stands only where it is public.
"""
