"""Personal data that no page, file of facts or sheet may show: text in, findings out.

Imports nothing of a school. Each text is read as its readers see it (`as_read.py`). `check.py` asks
its pages and files of facts, `allowed.py` says what the school itself may be reached by.
`output_rules` asks the same of what is published.
Rules: the policy (no personal data of pupils or staff), Law 6698 (KVKK); numbers by their own
checksums (python-stdnum) and numbering plans (phonenumbers).
"""
