"""What editors may call between double braces, evaluated in Jinja's sandbox.

`calls.py` has the calls, `sandbox.py` the environment.
Rules: whoever may edit a page may not run code.
"""
