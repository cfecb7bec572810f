"""A school shown in spite of its faults: what is built of it, and what stands in for the rest.

Rules: nothing is shown that no rule has passed but what `as_written.py` lists; what claims an
approval is shown as it was sealed or not at all; a configuration may stop everything.
"""
