"""Pictures: judged as untrusted input, written anew without what a camera notes, marked up.

Imports `formats` and below. Bytes come in, safe bytes and sizes go out.
Rules: PNG, JPEG, WebP and SVG as Pillow and lxml read them.
"""
