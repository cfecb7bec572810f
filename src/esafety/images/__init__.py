"""Pictures: judged as untrusted input, written anew without what a camera notes, marked up.

Imports `text`, `problems`, `storage`. Bytes come in, safe bytes and sizes go out.
Rules: PNG, JPEG, WebP and SVG as Pillow and a defused XML parser read them.
"""
