"""What a picture's file says in words: those a drawing shows, and those noted where nobody looks.

Bytes come in, lines of text go out; what they mean, `checks.personal_data` finds.
Standards: SVG 2, XMP (ISO 16684-1), EXIF 2.32, IPTC-IIM 4.2, PNG (W3C), GIF 89a.
"""
