"""Prints one small sheet and says the digest of its bytes: `python one_sheet.py ROOT FOLDER`."""

import hashlib
import sys
from datetime import UTC, datetime
from pathlib import Path

from esafety.documents.common.print_job import PrintJob, error_message
from esafety.documents.registry import DOCUMENT_TYPES
from esafety.pdf.run.render_job import render_job

PAGE = DOCUMENT_TYPES["page"]

BODY = (
    "<h1>Güvenli İnternet</h1><p style='width: 30mm'>Öğretmenlerimiz sorumluluklarını 10 Şubat"
    " 2026 günü <a href='https://okul.example/'>okul sitesinde</a> yayımlar.</p>"
    "<ul><li>Bir</li><li lang='en'>Responsibilities of everybody</li></ul>"
    "<table><tr><th>Gün</th><td><b>Salı</b> <i>sabah</i></td></tr></table>"
    "<svg width='9' height='9' aria-label='Daire'><path d='M0 0h9v9'/></svg>"
    "<p style='background: url(assets/art/cover.svg)'>Söz</p>"
)
DOCUMENT = (
    '<!doctype html><html lang="tr"><head><meta charset="utf-8"><title>Güvenli İnternet</title>'
    f'</head><body><main data-title="a" data-address="b">{BODY}</main></body></html>'
)


def main() -> None:
    """Print into a folder with the styles, fonts and art below a root."""
    root, folder = (Path(word) for word in sys.argv[1:])
    styles = PAGE.all_styles
    noon = datetime(2022, 9, 29, 12, tzinfo=UTC)
    sheet = PrintJob(PAGE, "tr", "Güvenli İnternet", DOCUMENT, BODY, "a.pdf", noon, styles)
    said = error_message(render_job(sheet, root, folder))
    pdf = (folder / "a.pdf").read_bytes()
    sys.stdout.write(said or hashlib.sha256(pdf).hexdigest())


if __name__ == "__main__":
    main()
