"""What the renderer does beyond the extensions of packages, each as one of Python-Markdown's own.

`renderer.py` names each module, and Python-Markdown finds it by its `makeExtension`. What a page
shows is decided here for the site and for every check at once.
"""
