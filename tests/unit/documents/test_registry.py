"""The registry is whole: whatever asks it finds what each kind promises."""

from itertools import chain

import pytest

from esafety.documents.common.document_types import LONG_EDGE, ONE_SIDE, SHORT_EDGE
from esafety.documents.common.sheets.paper import PAPERS
from esafety.documents.common.sheets.sheet_kind import SheetKind
from esafety.documents.common.sheets.writing import WRITING_MACROS
from esafety.documents.registry import DOCUMENT_TYPES, KINDS, macros_of_kinds, read_sheets
from esafety.markdown.page import read_page
from workshop import CONTENT, ROOT, WORDS

PAGE = "---\ntitle: x\ntemplate: {}\n---\n# x {{ #x }}\n"
each_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


def test_no_two_kinds_share_a_name_a_template_or_a_call() -> None:
    for names in (
        [kind.name for kind in KINDS],
        [kind.template for kind in KINDS],
        [macro.name for kind in KINDS for macro in kind.macros],
        [row.name for kind in KINDS for row in kind.types],
    ):
        assert len(set(names)) == len(names)
    own = chain(*(kind.macros for kind in KINDS))
    assert len(macros_of_kinds()) == len([*own, *WRITING_MACROS])


def test_every_folder_that_has_a_kind_is_in_the_registry() -> None:
    folders = ROOT.glob("src/esafety/documents/*/kind.py")

    assert {path.parent.name.replace("_", "-") for path in folders} == {kind.name for kind in KINDS}


@each_kind
def test_a_kind_has_its_templates_and_styles(kind: SheetKind) -> None:
    assert (ROOT / "overrides" / kind.template).is_file()
    assert kind.types
    for row in kind.types:
        assert DOCUMENT_TYPES[row.name] == row
        assert (ROOT / "overrides/fragments" / row.template).is_file()
    for style in (*kind.web_styles, *chain(*(row.styles for row in kind.types))):
        assert (ROOT / "assets" / style).is_file()


@each_kind
@pytest.mark.parametrize("language", ["tr", "en"])
def test_the_instructions_say_how_a_kind_is_printed(kind: SheetKind, language: str) -> None:
    assert {f"how-to-{kind.series}", f"how-to-{kind.series}-line"} <= WORDS[language].keys()


@pytest.mark.parametrize("language", ["tr", "en"])
def test_every_kind_of_plain_sheets_has_a_name(language: str) -> None:
    plain = [kind.name for kind in KINDS if "print/plain-sheet.css" in kind.types[0].styles]

    assert "worksheet" in plain
    assert [name for name in plain if f"kind-{name}" not in WORDS[language]] == []


@pytest.mark.parametrize("language", ["tr", "en"])
def test_the_page_of_a_plain_sheet_says_how_any_paper_and_side_is_printed(language: str) -> None:
    sides = (ONE_SIDE, SHORT_EDGE, LONG_EDGE)
    wanted = {f"print-paper-{paper.name}" for paper in PAPERS} | {
        f"print-sides-{side.lower()}" for side in sides
    }

    assert wanted <= WORDS[language].keys()


@each_kind
def test_a_kind_knows_its_own_pages(kind: SheetKind) -> None:
    assert kind.is_source(read_page("docs/a.tr.md", PAGE.format(kind.template)))
    assert not kind.is_source(read_page("docs/a.tr.md", PAGE.format("home.html")))


def test_sheets_are_read_for_every_kind() -> None:
    assert read_sheets([]) == {kind.name: () for kind in KINDS}
    assert CONTENT.sheets.keys() == {kind.name for kind in KINDS}
