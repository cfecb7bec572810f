"""What a build keeps for the next one is what it would make again, and never what is no longer so.

Each case makes something twice of the same and once of something else, with one store for all.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from esafety.checks.personal_data import check as people_check
from esafety.checks.personal_data import pictures as people
from esafety.checks.spelling import check, prose, wording
from esafety.checks.spelling.prose import Prose
from esafety.checks.translations import parity
from esafety.cms_export import write as pasting
from esafety.documents.common import qr_code
from esafety.documents.common.imprint import Imprint
from esafety.documents.common.rendered_site import PagePdfRequest, RenderedPage
from esafety.documents.common.typesetting import letter_outlines
from esafety.documents.page import compose as page_pdf
from esafety.documents.word_search import grid
from esafety.documents.word_search.rules import check_word_searches
from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.images import check as pictures
from esafety.markdown import template_calls
from esafety.markdown.page import read_page
from esafety.output_rules import style_form
from esafety.pdf.run import module_files
from esafety.policy.editions import Edition
from esafety.redline import passages
from esafety.school.words.known_words import WordList
from esafety.school.words.wordings import Wording
from esafety.search import documents
from esafety.site.output import check_links, usb_copy
from esafety.site.security import finished_pages
from esafety.site.styles import finish, page_parts
from esafety.storage.cache import results
from esafety.storage.cache.results import ResultCache, caching_in
from esafety.text.languages import SPOKEN_LANGUAGES
from esafety.text.templates import Templates
from esafety.text.typefaces import Typefaces
from facts import a_school
from workshop import ROOT

HEAD = '<!doctype html><html lang="tr"><head><meta charset="utf-8"><title>A</title></head>'
PAGE = f"{HEAD}<body><article lang='tr'><h1 id='a'>Kurallar</h1><p>{{}}</p></article></body></html>"
CSS = ".note { color: red } .gone { color: blue } p { margin: 0 }"


class Memory(dict[str, bytes]):
    def read(self, name: str) -> bytes | None:
        return self.get(name)

    def write(self, name: str, body: bytes) -> None:
        self[name] = body


def written(folder: Path, text: str) -> Path:
    (folder / "index.html").write_text(PAGE.format(text), encoding="utf-8")
    return folder


def secured(folder: Path, text: str) -> Any:
    dead = finished_pages.secure_pages(written(folder, text))
    return dead, (folder / "index.html").read_bytes()


def linked(folder: Path, text: str) -> Any:
    return check_links.built_pages(written(folder, text))


def on_disk(folder: Path, text: str) -> Any:
    return dict(usb_copy._files(written(folder, text), "https://okul.example/"))


def pasted(folder: Path, text: str) -> Any:
    document = (written(folder, text) / "index.html").read_bytes()
    return pasting.pasted(document, "https://okul.example/a/", "tr")


def for_paper(folder: Path, text: str) -> Any:
    request = PagePdfRequest("tr", "index.html", "a.tr.pdf")
    imprint = Imprint(a_school(), Edition("2026-2027", {"tr": "P", "en": "P"}, "names"))
    made = datetime(2026, 11, 22, tzinfo=UTC)
    return page_pdf.page_job(request, written(folder, text), Templates(ROOT, "tr"), imprint, made)


def styled(_: Path, text: str) -> Any:
    return finish.styles_of(CSS, [PAGE.format(text)], frozenset())


def ruled(_: Path, text: str) -> Any:
    css = CSS.replace("p {", "p, i {") if "class" in text else CSS
    return finish.styles_of(css, [PAGE.format(text)], frozenset())


def said_in_facts(_: Path, text: str) -> Any:
    words = "Okul" if "class" in text else "0532 123 45 67"
    record = read_yaml_document("data/a.yml", f'say: "{words}"\n')
    assert isinstance(record, YamlDocument)
    return [*people_check._in_record(record, ())]


def worded(_: Path, text: str) -> Any:
    row = Wording.model_construct(id="x", tr=("yasak söz",), reason={"tr": "x", "en": "x"})
    prose = Prose("docs/a.tr.md", "tr", "Okul" if "class" in text else "Bir yasak söz", (0,), (1,))
    return wording._found_in(prose, (row,), "a table")


def doubted(_: Path, text: str) -> Any:
    check._cached_doubts.cache_clear()
    return check._cached_doubts("Okul" if "class" in text else "Bir ogretmen", WordList("tr"))


def parted(_: Path, text: str) -> Any:
    asked = frozenset(("b", ".note", "a"))
    return page_parts.cached_kinds(PAGE.format(text), 200, asked, "what a style asks")


def coded(_: Path, text: str) -> Any:
    return qr_code.qr_code(f"https://okul.example/{len(text)}")


def imported(folder: Path, text: str) -> Any:
    package = folder / "press"
    package.mkdir(exist_ok=True)
    for name in ("__init__", "page", "note"):
        (package / f"{name}.py").touch()
    (package / "page.py").write_text("import press.note" if "class" in text else "", "utf-8")
    return module_files.module_files(folder, "press.page")


def formed(_: Path, text: str) -> Any:
    css = "\n" * len(text) + "a {"
    return [*style_form.style_problems({"assets/styles/own.css": css.encode()})]


def agreeing(_: Path, text: str) -> Any:
    year = 2026 if "class" in text else 2027
    bodies = {"tr": "2026 yılında.\n", "en": f"In the year {year}.\n"}
    pages = [read_page(f"docs/about.{language}.md", body) for language, body in bodies.items()]
    return [*parity.check_same_numbers(pages, SPOKEN_LANGUAGES, {page.path for page in pages})]


def called(_: Path, text: str) -> Any:
    template_calls._read.cache_clear()
    template_calls.read_template.cache_clear()
    return template_calls.read_template(f"{{{{ fact('{len(text)}') }}}}")


def read_as_prose(_: Path, text: str) -> Any:
    prose._prose_of_body.cache_clear()
    return [*prose.prose_of_page(read_page("docs/a.tr.md", f"# A {{ #a }}\n\n{text}\n"))]


def searched(_: Path, text: str) -> Any:
    page = RenderedPage("docs/a.tr.md", "tr", "a/", "A", "a", chapter=False, number=None, html=text)
    return documents.documents_of([page], "tr")


def passed(_: Path, text: str) -> Any:
    page = read_page("docs/policy/2026-2027/01-a.tr.md", f"# A {{ #a }}\n\n- {text}\n")
    return passages.extract_passages("2026-2027", "tr", [page], {})


def outlined(_: Path, text: str) -> Any:
    letter_outlines.outlines.cache_clear()
    return letter_outlines.outlines(ROOT, "AB" if "class" in text else "ĞÜ")


def hidden(_: Path, text: str) -> Any:
    """Return what is said of four words, or of more than a square of nine letters holds."""
    first, last = ("b", "ae") if "class" in text else ("bcdfghjk", "aeiou")
    words = [f"{one}{two}{end}" for one in first for two in last for end in ("lalalal", "nananan")]
    lines = "".join(f"- {word}\n" for word in words)
    front = '---\ntemplate: word-search.html\ngrades: "1-2"\n---\n# Bul\n\n## Ara { #words }\n\n'
    page = read_page("docs/class/hunt.tr.md", front + lines)
    grid.word_search.cache_clear()
    return [*check_word_searches([page])]


def drawn(_: Path, text: str) -> bytes:
    """Return a drawing that a school may have, or one with a program and a number of a person."""
    inside = "" if "class" in text else "<script/><text>0532 123 45 67</text>"
    return f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>'.encode()


def judged(folder: Path, text: str) -> Any:
    pictures._CACHE._values.clear()
    return pictures.faults_of(".svg", drawn(folder, text), Typefaces())


def looked_through(folder: Path, text: str) -> Any:
    people._CACHE._values.clear()
    return people.found_in_picture("docs/a.svg", drawn(folder, text))


FIRST, OTHER = '<b class="note" onclick="x()">Bir</b>', '<i><a href="b/#c" id="x">İki</a></i>'
CASES: dict[str, tuple[Callable[[Path, str], Any], Any, str]] = {
    "a page with its policy": (secured, finished_pages, "with_policy"),
    "the links of a page": (linked, check_links, "_offered"),
    "a page for a disk": (on_disk, usb_copy, "usb_page"),
    "a text to paste": (pasted, pasting, "_pasted"),
    "a page for print": (for_paper, page_pdf, "_for_print"),
    "the style of a site": (styled, finish, "_divided"),
    "the rules of a style sheet": (ruled, finish, "parsed"),
    "what a page has of a style": (parted, page_parts, "_whole_and_begun"),
    "the faults of a style": (formed, style_form, "_faults"),
    "a QR code": (coded, qr_code, "_drawn"),
    "the modules of a program": (imported, module_files, "_found"),
    "the numbers of a page and its translation": (agreeing, parity, "check_numbers"),
    "the faults of a picture": (judged, pictures, "_faults"),
    "people in a file of facts": (said_in_facts, people_check, "_findings"),
    "a wording in a piece of prose": (worded, wording, "small_letters"),
    "the calls of a page": (called, template_calls, "_parsed"),
    "the doubtful words of a text": (doubted, check, "doubts"),
    "the prose of a page": (read_as_prose, prose, "_without_code"),
    "what a page is searched by": (searched, documents, "_searched_in"),
    "the passages of a chapter": (passed, passages, "_found"),
    "outlines of letters": (outlined, letter_outlines, "_outlines"),
    "a square of letters": (hidden, grid, "_square"),
    "people in a picture": (looked_through, people, "_found"),
}


@pytest.fixture(params=CASES)
def case(request: pytest.FixtureRequest) -> tuple[Callable[[Path, str], Any], Any, str]:
    return CASES[request.param]


def counted(module: Any, maker: str, monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    """Return the calls of a function of a module, as they come."""
    calls: list[tuple[Any, ...]] = []
    real = getattr(module, maker)

    def call(*words: Any) -> Any:
        calls.append(words)
        return real(*words)

    monkeypatch.setattr(module, maker, call)
    return calls


def test_what_is_made_of_the_same_is_taken_and_of_something_else_is_made(
    case: tuple[Callable[[Path, str], Any], Any, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    make, module, maker = case
    expected = make(tmp_path, FIRST), make(tmp_path, OTHER)
    assert expected[0] != expected[1]

    made = counted(module, maker, monkeypatch)
    with caching_in(ResultCache(Memory(), "a program")):
        assert [make(tmp_path, one) for one in (FIRST, FIRST, OTHER, FIRST)] == [
            *(expected[0], expected[0], expected[1], expected[0])
        ]
    assert len(made) == 2


def test_another_program_makes_it_again(
    case: tuple[Callable[[Path, str], Any], Any, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    make, module, maker = case
    store, made = Memory(), counted(module, maker, monkeypatch)
    with caching_in(ResultCache(store, "a program")):
        make(tmp_path, FIRST)
        monkeypatch.setattr(results, "whole_program", lambda: "another")
        make(tmp_path, FIRST)
    assert len(made) == 2


def test_other_words_in_the_same_elements_have_the_same_style(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The words of one page are changed by every release; the style need not be cut anew."""
    cut = counted(finish, "_divided", monkeypatch)
    with caching_in(ResultCache(Memory(), "a program")):
        one = finish.styles_of(CSS, [PAGE.format("Bir")], frozenset())
        assert finish.styles_of(CSS, [PAGE.format("İki")], frozenset()) == one
        assert len(cut) == 1
        assert finish.styles_of(CSS, [PAGE.format("Bir")], frozenset(("gone",))) != one
