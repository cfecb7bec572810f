"""Theme handler of mkdocs-pdf-export: shows the page's link to its PDF.

The theme writes the link hidden and without an address, so that a build without PDFs
(a live preview) shows none; what type an address has is said with it (HTML Standard 4.6.2).
"""

WAITING = '<a class="page-pdf no-print" hidden'


def get_stylesheet() -> None:
    """Return nothing: the press has its own print styles."""


def modify_html(html: str, href: str) -> str:
    """Show the waiting link and give it the PDF's address."""
    ready = f'<a class="page-pdf no-print" href="{href}" type="application/pdf"'
    return html.replace(WAITING, ready, 1)
