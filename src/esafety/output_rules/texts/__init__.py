"""What published files say, by their kind: bytes in, texts out.

Knows no rule. A file that cannot be read as what its name says is read as plain text.
Standards: HTML (WHATWG), RFC 8259 (JSON), RFC 5545 (calendars), ISO 32000 (PDF), EXIF 3.0.
"""
