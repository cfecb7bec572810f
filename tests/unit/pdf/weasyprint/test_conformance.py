from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf

from esafety.documents.common.print_job import PrintJob
from esafety.pdf.weasyprint.engine import render

MakeSheet = Callable[..., PrintJob]


def test_one_file_claims_both_standards_and_explains_the_word_that_is_not_its_own(
    make_sheet: MakeSheet, root: Path
) -> None:
    pdf = render(make_sheet("<p>Söz</p>"), root, root).pdf

    with pikepdf.open(BytesIO(pdf)) as document, document.open_metadata() as facts:
        assert (facts["pdfaid:part"], facts["pdfaid:conformance"]) == ("2", "A")
        assert facts["pdfuaid:part"] == "1"
        assert facts["dc:title"] == "Güvenli internet ığüşöç"
        assert "http://www.aiim.org/pdfua/ns/id/" in str(document.Root.Metadata.read_bytes())
        assert document.Root.OutputIntents[0].S == "/GTS_PDFA1"
