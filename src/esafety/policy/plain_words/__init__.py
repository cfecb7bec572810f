"""Plain words: each chapter explained in short for parents, and for children what to do.

They lie outside the sealed text and decide nothing. Each explanation names the digest of the
chapter's text that its writer read; once that text is another one the explanation is stale, and
is shown nowhere until somebody has read both again.
"""
