"""veraPDF's engine on every kind of sheet in both languages, and on sheets that are broken."""

import json
from pathlib import Path

import page
import pytest

from awkward import NOON, awkward_sheets
from esafety.documents.common.print_job import PrintJob
from esafety.documents.registry import DOCUMENT_TYPES, KINDS
from esafety.pdf.run.render_job import render_job
from esafety.pdf.weasyprint.engine import render
from esafety.text.languages import SPOKEN_LANGUAGES
from pdf_faults import MUTATIONS, SHEET, Mutation, spoiled
from shared import made_once
from vera import SOUND, STANDARDS, Verdicts, judge, need_engine
from workshop import ROOT

pytestmark = pytest.mark.nightly
PAGE = DOCUMENT_TYPES["page"]

# Where the school's own site has a sheet of a kind; the language goes between the dots.
ON_THE_SITE = {
    **{kind.types[0].name: f"downloads/*/{kind.series}/*.{{}}.pdf" for kind in KINDS},
    "page": "**/report.{}.pdf",
    "booklet": "downloads/*/booklet.{}.pdf",
    "leaflet": "downloads/*/leaflet/*day.{}.pdf",
    "bundle": "downloads/*/posters/posters.{}.pdf",
    "sheet-bundle": "downloads/*/bundles/grades-1-2.{}.pdf",
}
USUAL = ("downloads/*/{0}.{1}.pdf", "downloads/*/*/{0}.{1}.pdf")
# The school has no sheet of these yet: its first edition has nothing to be compared with.
ONLY_AWKWARD = {"redline"}
# Both languages, or neither, are in one file.
ONE_FILE = {"booklet-bilingual", "how-to-print"}


def sheets_of(site: Path, kind: str) -> list[Path]:
    """Return one sheet of a kind in each language it has."""
    ways = [ON_THE_SITE[kind]] if kind in ON_THE_SITE else [w.replace("{0}", kind) for w in USUAL]
    wanted = [[way.replace("{1}", "{}").format(lang) for way in ways] for lang in SPOKEN_LANGUAGES]
    found = (sorted(path for way in one for path in site.glob(way)) for one in wanted)
    return [paths[0] for paths in found if paths]


def sound_sheet() -> bytes:
    document = (
        '<!doctype html><html lang="tr"><head><meta charset="utf-8"><title>Sağlam</title></head>'
        f'<body><main data-title="a" data-address="b">{SHEET}</main></body></html>'
    )
    styles = PAGE.all_styles
    sheet = PrintJob(PAGE, "tr", "Sağlam", document, SHEET, "a.tr.pdf", NOON, styles)
    rendering = render(sheet, ROOT, ROOT)
    assert rendering.complaints == ()
    return rendering.pdf


@pytest.fixture(scope="module")
def sheets(shared: Path) -> Path:
    """Return the folder with the sound sheet, its mutations and the awkward sheets."""

    def make(folder: Path) -> None:
        pdf = sound_sheet()
        for name, data in (("sound", pdf), *((m.name, spoiled(pdf, m)) for m in MUTATIONS)):
            Path(file_of(folder, name)).write_bytes(data)
        for sheet in awkward_sheets():
            render_job(sheet, ROOT, folder)

    return made_once(shared, "verapdf", make)


@pytest.fixture(scope="module")
def verdicts(shared: Path, sheets: Path, site: Path) -> Verdicts:
    """Ask the engine once about everything: it takes seconds to start."""
    need_engine()

    def make(folder: Path) -> None:
        theirs = [path for kind in DOCUMENT_TYPES for path in sheets_of(site, kind)]
        found = judge([*sorted(sheets.rglob("*.pdf")), *theirs], folder)
        (folder / "verdicts.json").write_text(json.dumps([*found.items()]), encoding="utf-8")

    kept = made_once(shared, "verdicts", make) / "verdicts.json"
    return {tuple(asked): said for asked, said in json.loads(kept.read_text(encoding="utf-8"))}


def file_of(sheets: Path, name: str) -> str:
    return str(sheets / f"{name.replace(' ', '-').replace('/', '-')}.pdf")


@pytest.mark.parametrize("kind", DOCUMENT_TYPES)
def test_every_kind_conforms_to_pdf_ua_and_pdf_a(
    kind: str, site: Path, sheets: Path, verdicts: Verdicts
) -> None:
    awkward = sorted((sheets / "awkward").glob(f"{kind}.*.pdf"))
    real = sheets_of(site, kind)

    wanted = 0 if kind in ONLY_AWKWARD else 1 if kind in ONE_FILE else len(SPOKEN_LANGUAGES)
    assert len(real) == wanted, f"{kind}: found {real}; is its path in this file's tables?"
    assert awkward or real
    for path in (*awkward, *real):
        assert [verdicts[str(path), standard] for standard in STANDARDS] == [SOUND, SOUND], path


def test_the_sheet_that_is_then_broken_is_sound(sheets: Path, verdicts: Verdicts) -> None:
    assert {verdicts[file_of(sheets, "sound"), standard] for standard in STANDARDS} == {SOUND}


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.name)
def test_the_engine_names_the_rule_that_was_broken(
    mutation: Mutation, sheets: Path, verdicts: Verdicts
) -> None:
    standard, rule = mutation.rule

    assert rule in verdicts[file_of(sheets, mutation.name), standard].split()


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.name)
def test_the_fast_check_sees_what_the_table_says_it_sees(mutation: Mutation, sheets: Path) -> None:
    ua_1 = page.ValidationProfile.PDF_UA_1

    assert page.validate_pdf(file_of(sheets, "sound"), profile=ua_1).is_compliant
    report = page.validate_pdf(file_of(sheets, mutation.name), profile=ua_1)

    assert report.is_compliant != mutation.page_sees
