"""Measuring: what Lighthouse says of pages on a cheap phone, each the median of three runs.

`make bench ONLY=lighthouse` prints it; what is asked for stands in `scores.yml`. It is a program
for Node, installed as `package-lock.json` pins it, into `.cache/lighthouse`. Its performance
depends on the machine; bytes and requests, which do not, are held by `first_view/budgets.yml`.
"""
