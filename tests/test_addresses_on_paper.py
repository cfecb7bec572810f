"""Every address printed on paper still leads somewhere, years later, beside newer editions."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pikepdf
import pypdfium2
import pytest
import zxingcpp

from examples import SOAKED
from publishing import URL
from workshop import parsed

FIRST, SECOND = "2022-2023", "2026-2027"


def links(path: Path) -> Iterator[str]:
    """Yield the addresses a sheet links to."""
    with pikepdf.open(path) as pdf:
        for page in pdf.pages:
            for annotation in page.get("/Annots", []):
                action = annotation.get("/A")
                if action is not None and "/URI" in action:
                    yield str(action["/URI"])


def codes(path: Path) -> Iterator[str]:
    """Yield what a telephone reads from a sheet's last page, where the QR code is printed."""
    pdf = pypdfium2.PdfDocument(path)
    picture = pdf[len(pdf) - 1].render(scale=3).to_pil()
    pdf.close()
    yield from (found.text for found in zxingcpp.read_barcodes(picture))


def leads_nowhere(public: Path, address: str) -> str:
    """Return why an address below the public one is lost, or an empty string."""
    whole, anchor = urldefrag(address)
    path = unquote(whole.removeprefix(URL))
    file = public / (f"{path}index.html" if path.endswith("/") or not path else path)
    if not file.is_file():
        return f"{address}: no {path}"
    if anchor and not parsed(file).xpath(f"//*[@id='{anchor}']"):
        return f"{address}: no #{anchor}"
    return ""


# The second edition has one clause fewer in a chapter: there, another clause has its anchor.
@pytest.mark.parametrize("edition", [FIRST, SECOND])
def test_every_link_on_paper_resolves(public: Path, edition: str) -> None:
    sheets = sorted((public / edition).rglob("*.pdf"))
    printed = {link for sheet in sheets for link in links(sheet) if link.startswith(URL)}

    assert len(sheets) > (50 if SOAKED else 20)
    assert len(printed) > (100 if SOAKED else 20)
    assert [said for link in sorted(printed) if (said := leads_nowhere(public, link))] == []
    policy = [link for link in printed if "/policy/" in link]
    assert {link.removeprefix(URL).partition("/")[0] for link in policy} == {edition}


@pytest.mark.parametrize("edition", [FIRST, SECOND])
@pytest.mark.parametrize("language", ["tr", "en"])
def test_the_code_on_a_booklet_leads_to_its_own_verdict(
    public: Path, edition: str, language: str
) -> None:
    (address,) = codes(public / edition / f"downloads/{edition}/booklet.{language}.pdf")

    assert address.startswith(f"{URL}latest/editions/#")
    assert leads_nowhere(public, address) == ""
    verdict = parsed(public / "latest/editions/index.html").get_element_by_id(
        address.partition("#")[2]
    )
    said = verdict.text_content()
    for words in (
        ("Kâğıdınız eskidir.", f"{SECOND} sürümü aldı", "Your copy is out of date.")
        if edition == FIRST
        else ("Kâğıdınız günceldir.", "Your copy is current.")
    ):
        assert words in said


def test_an_address_that_no_longer_leads_anywhere_would_be_found(public: Path) -> None:
    assert leads_nowhere(public, f"{URL}latest/gone/") == f"{URL}latest/gone/: no latest/gone/"
    assert leads_nowhere(public, f"{URL}latest/editions/#000000000000").endswith("#000000000000")
