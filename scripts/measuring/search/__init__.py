"""The search, used as a reader does: typed into the real box, in a browser.

`queries.yml` says what readers type and what answers them; a third of it was written before the
search was tuned and is never tuned on. `make bench ONLY=search` prints the share that is answered
within the first three results, the bytes until the first, and the time from key to result.
"""
