"""A drawing alone on a page, from which its pixels are taken."""

from base64 import b64encode

from weasyprint import HTML

_STYLE = """@page {{ size: {side}px; margin: 0 }} body {{ margin: 0 }}
img {{ width: {side}px; height: {side}px; object-fit: contain; display: block }}"""


def drawing_pdf(drawing: bytes, side: int) -> bytes:
    """Return a PDF of one square page, `side` CSS pixels wide, that a sound SVG drawing fills."""
    data = b64encode(drawing).decode()
    style = _STYLE.format(side=side)
    page = f"<style>{style}</style><img src='data:image/svg+xml;base64,{data}'>"
    pdf: bytes = HTML(string=page).write_pdf()
    return pdf
