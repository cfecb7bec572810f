"""One school of the province, step by step, and the page of all of them.

Called by the Snakefile; calls the command `esafety` as a school would. Only `loaded_engine` imports
anything of it.
"""
