"""What browsers may do with the pages of a site: said by the pages, and by hosts that are told to.

Values alone: `site` writes them into pages, `publish` into files for hosts. Rules: Content Security
Policy Level 3 (W3C), Referrer Policy (W3C), Permissions Policy (W3C), HTML Standard, 7.1.3
(`Cross-Origin-Opener-Policy`), Fetch Standard, 3.6 (`X-Content-Type-Options`).
"""
