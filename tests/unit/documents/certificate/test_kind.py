"""A certificate is written once and printed twice: alone on a page, and four to a page."""

from types import SimpleNamespace
from typing import Any

from esafety.documents.certificate.kind import CERTIFICATE
from esafety.documents.common.print_job import PrintJob
from esafety.documents.common.rendered_site import RenderedPage
from esafety.text.templates import Templates
from workshop import CONTENT, ROOT, TODAY


def jobs() -> dict[str, PrintJob]:
    page = RenderedPage(
        *("class/thanks.md", "tr", "class/thanks/", "Teşekkür", ""),
        chapter=False,
        number=None,
        html='<h1 id="thanks">Teşekkürler</h1><p>Bizimle düşündü.</p>',
        meta={"template": "certificate.html", "clauses": []},
    )
    inputs: Any = SimpleNamespace(
        rendered_site=SimpleNamespace(pages=(page,)),
        templates={"tr": Templates(ROOT, "tr")},
        days=SimpleNamespace(of_page=lambda *_: SimpleNamespace(isoformat=lambda: TODAY)),
        content=CONTENT,
        root=ROOT,
    )
    return {job.path.rpartition("/")[2]: job for job in CERTIFICATE.jobs(inputs)}


def test_both_files_have_the_same_words() -> None:
    made = jobs()

    assert list(made) == ["thanks.tr.pdf", "thanks-four.tr.pdf"]
    assert made["thanks.tr.pdf"].html.count("Bizimle düşündü.") == 1
    assert made["thanks-four.tr.pdf"].html.count("Bizimle düşündü.") == 4


def test_of_four_alike_one_is_read_aloud() -> None:
    html = jobs()["thanks-four.tr.pdf"].html

    assert html.count('id="thanks"') == 1
    assert html.count('aria-hidden="true"') == 3


def test_the_page_knows_the_way_to_both() -> None:
    assert CERTIFICATE.variant_paths("2022-2023", "thanks", "en") == {
        "four": "downloads/2022-2023/certificates/thanks-four.en.pdf"
    }
