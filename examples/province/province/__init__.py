"""One school of the province, step by step, and the page of all of them.

Called by the Snakefile; calls the command `esafety` as a school would, and imports nothing of it.
"""
