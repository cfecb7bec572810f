from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from esafety.documents.common.document_dates import DocumentDates
from esafety.documents.common.print_job import PrintJob, RenderedFile
from esafety.documents.common.rendered_site import RenderedPage, RenderedSite
from esafety.documents.common.sheets.build_inputs import BuildInputs
from esafety.documents.common.sheets.school_facts import SchoolFacts
from esafety.documents.picture.kind import PICTURE
from esafety.documents.picture.source import SIZE
from esafety.pdf.run.render_job import render_job
from esafety.text.languages import SPOKEN_LANGUAGES
from esafety.text.templates import templates_by_language
from workshop import CLAUSE_IDS, CONTENT, ROOT, WORDS

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
DAY = "<p><strong>9 Şubat 2027 Salı</strong></p>"
WORDS_OF_IT = "<p>Çocuğunuz size en sevdiği oyunu anlatsın.</p>"


def job(body: str, content: SchoolFacts = CONTENT) -> PrintJob:
    page = RenderedPage(
        *("families/p.md", "tr", "families/p/", "Resim", ""),
        chapter=False,
        number=None,
        html=f'<h1 id="p">Güvenli İnternet Günü</h1>{body}',
        meta={"template": "picture.html", "clauses": [CLAUSE_IDS[0]]},
    )
    site = RenderedSite((page,), ())
    templates = templates_by_language(ROOT, SPOKEN_LANGUAGES)
    days = DocumentDates(NOON, {})
    (made,) = PICTURE.jobs(BuildInputs(site, content, ROOT, days, templates))
    return made


def printed(made: PrintJob, folder: Path) -> tuple[RenderedFile, bytes]:
    rendered = render_job(made, ROOT, folder)
    (picture,) = rendered.derived_files
    return rendered, (folder / picture.path).read_bytes()


def test_a_picture_has_the_size_that_messengers_show_uncut(tmp_path: Path) -> None:
    rendered, picture = printed(job(DAY + WORDS_OF_IT), tmp_path)

    assert (rendered.complaints, rendered.lost) == ((), ())
    with Image.open(BytesIO(picture)) as image:
        assert (image.format, image.size) == ("PNG", SIZE)


def test_a_picture_comes_out_the_same_twice(tmp_path: Path) -> None:
    made = job(DAY + WORDS_OF_IT)

    assert printed(made, tmp_path / "a")[1] == printed(made, tmp_path / "b")[1]


def test_a_picture_says_whose_it_is(tmp_path: Path) -> None:
    rendered, _ = printed(job(DAY), tmp_path)

    with pypdfium2.PdfDocument(tmp_path / rendered.path) as document:
        text = " ".join(document[0].get_textpage().get_text_range().split())
    assert CONTENT.school.name["tr"] in text
    assert CONTENT.edition.name in text


def test_words_that_do_not_fit_are_refused_with_their_file(tmp_path: Path) -> None:
    rendered, _ = printed(job(DAY + WORDS_OF_IT * 9), tmp_path)

    assert "docs/families/p.tr.md:1" in " ".join(rendered.complaints)


@pytest.mark.parametrize("draft", [False, True])
def test_only_the_picture_of_a_draft_is_stamped_and_once(tmp_path: Path, *, draft: bool) -> None:
    edition = replace(CONTENT.edition, approval=None, seal=None) if draft else CONTENT.edition
    stamped = job(DAY, replace(CONTENT, edition=edition))
    rendered, _ = printed(stamped, tmp_path)

    with pypdfium2.PdfDocument(tmp_path / rendered.path) as document:
        text = document[0].get_textpage().get_text_range()
        assert text.count(WORDS["tr"]["draft-stamp"]) == (len(["behind", "above"]) if draft else 0)
