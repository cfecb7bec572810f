"""The school's forms as they are built: on the web nothing to type into, on paper all of it."""

import re
import subprocess
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from esafety.documents.form.field_kinds import FIELD_KINDS
from esafety.documents.form.source import Form, form_fields, form_path, forms_of
from esafety.pdf.derived.numbered_copies import class_order
from esafety.pdf.derived.table import derive
from esafety.text.languages import page_address
from examples import representatives
from forms import fields
from workshop import CONTENT, ROOT, esafety, parsed, shown

FORMS = forms_of(CONTENT.sheets)
LANGUAGES = ("tr", "en")
# Most forms are one sheet; these need a second page.
TWO_PAGES = {"images-consent", "incident-note"}
TWO_ON_A4 = {"policy-visitors"}
NUMBER = re.compile(r"(?:Nüsha|Copy) \d+/100 · 2-A")
NAMES = {"pupil", "parent", "name", "writer", "receiver", "witness", "other-witness"}


def pdf(site: Path, form: Form, language: str) -> Path:
    return site / form_path(CONTENT.edition.name, form.name, language)


def web(site: Path, form: Form, language: str) -> Path:
    return site / page_address(form.source, language) / "index.html"


def ordered(site: Path, *words: str, process: bool = False) -> subprocess.CompletedProcess[str]:
    """Order a class set as a teacher would."""
    return esafety(ROOT, "class-set", *words, "--site", str(site), process=process)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_a_form_is_one_sheet_or_two_with_a_field_for_everything_typed(
    form: Form, site: Path
) -> None:
    asked = [p for p in form_fields(shown(form.source, "tr")) if p.call == "field"]
    typed = [place.name for place in asked if FIELD_KINDS[place.kind].control]

    for language in LANGUAGES:
        path = pdf(site, form, language)
        found = list(dict.fromkeys(field.name for field in fields(path.read_bytes())))
        again = [f"{name}-2" for name in typed if form.name in TWO_ON_A4]
        assert found == typed + again
        with pikepdf.open(path) as document:
            assert len(document.pages) == (2 if form.name in TWO_PAGES else 1), path.name


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_every_page_of_a_form_carries_the_edition_code(form: Form, site: Path) -> None:
    code = CONTENT.edition.code
    assert code
    for language in LANGUAGES:
        document = pypdfium2.PdfDocument(pdf(site, form, language))
        said = [str(page.get_textpage().get_text_bounded()) for page in document]
        document.close()
        assert all(code in page for page in said)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_nobody_is_named_in_advance_and_nothing_is_sent(form: Form, site: Path) -> None:
    for language in LANGUAGES:
        content = pdf(site, form, language).read_bytes()
        assert {field.value for field in fields(content)} <= {"", "/Off"}
        with pikepdf.open(pdf(site, form, language)) as document:
            kinds = {str(o.S) for o in document.objects if _acts(o)}
            assert "/AA" not in document.Root
            assert kinds <= {"/URI"}


def _acts(one: pikepdf.Object) -> bool:
    return isinstance(one, pikepdf.Dictionary) and str(one.get("/Type", "")) == "/Action"


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_nothing_can_be_typed_into_the_page_of_a_form(form: Form, site: Path) -> None:
    for language in LANGUAGES:
        article = parsed(web(site, form, language)).find(".//article")
        assert article is not None
        assert not list(article.iter("form", "input", "textarea", "select", "button"))
        assert article.find_class("blank")
        (link,) = article.find_class("sheet-offer__pdf")
        assert link.get("href", "").endswith(f"slips/{form.name}.{language}.pdf")


def test_every_clause_a_form_rests_on_is_quoted_beside_it(site: Path) -> None:
    for form in FORMS:
        cited = form.clauses
        page = parsed(web(site, form, "tr"))
        numbers = [n.text_content() for n in page.find_class("clause__number")]
        assert cited
        assert numbers == [CONTENT.clauses[anchor].number for anchor in cited]


def test_a_child_and_a_parent_both_sign_for_pictures() -> None:
    signed = {p.name for p in form_fields(shown("docs/forms/images-consent.md", "tr"))}

    assert {"signature", "pupil-signature", "until", "withdrawn-signature"} <= signed


def test_the_incident_note_takes_no_name_on_a_screen() -> None:
    asked = form_fields(shown("docs/forms/incident-note.md", "tr"))

    assert {p.kind for p in asked if p.name in NAMES} == {"ink"}


def test_consent_to_pictures_is_asked_by_work_and_place() -> None:
    asked = form_fields(shown("docs/forms/images-consent.md", "tr"))
    cells = {place.name for place in asked if place.kind == "cell"}
    where = ["board", "website", "social", "projects", "newsletter", "newspaper", "television"]

    assert cells == {f"{what}-{place}" for what in ("photos", "videos", "works") for place in where}


def test_both_sheets_of_an_incident_note_carry_its_number(site: Path) -> None:
    for form in (one for one in FORMS if one.name == "incident-note"):
        found = fields(pdf(site, form, "tr").read_bytes())
        pages = {one.page for one in found if one.name in {"number", "number-again"}}
        first = [one.name for one in found if one.page == 0]

        assert pages == {0, 1}
        assert "receipt-number" not in first, "the part to cut off stands on the second sheet"


def test_the_half_of_a_project_form_that_is_kept_names_project_and_teacher() -> None:
    asked = form_fields(shown("docs/forms/project-permission.md", "tr"))
    cut = next(n for n, one in enumerate(asked) if (one.call, one.kind) == ("part", "cut"))

    assert {"kept-project", "kept-teacher"} <= {one.name for one in asked[:cut]}
    assert {"project", "teacher"} <= {one.name for one in asked[cut:]}


@pytest.mark.nightly
def test_a_class_set_is_made_from_the_site_in_one_file(site: Path, tmp_path: Path) -> None:
    target = tmp_path / "set.pdf"

    order = ("policy-parents", "--copies", "24", "--class", "2-A", "--to", str(target))
    made = ordered(site, *order, process=True)

    assert made.returncode == 0, made.stdout + made.stderr
    assert target.as_uri() in made.stdout
    document = pypdfium2.PdfDocument(target)
    last = str(document[23].get_textpage().get_text_bounded())
    assert len(document) == 24
    assert last.count("24/24 · 2-A") == 2, "each part has its number"
    document.close()


def overlaps(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


@pytest.mark.parametrize("language", representatives(LANGUAGES, "tr"))
def test_the_number_of_a_copy_stands_on_no_other_word(site: Path, language: str) -> None:
    for form in FORMS:
        order = class_order("a.pdf", 100, "2-A", language)
        document = pypdfium2.PdfDocument(derive(pdf(site, form, language).read_bytes(), order))
        for number in range(2):
            text = document[number].get_textpage()
            whole = text.get_text_range()
            boxes = [text.get_charbox(place) for place in range(text.count_chars())]
            found = [place for each in NUMBER.finditer(whole) for place in range(*each.span())]
            others = [box for place, box in enumerate(boxes) if place not in found]
            assert found, (form.name, whole)
            for place in found:
                assert not [box for box in others if overlaps(boxes[place], box)], form.name
        document.close()


def test_every_fault_of_an_order_is_reported_at_once(site: Path) -> None:
    refused = ordered(site, "policy-parent", "--copies", "0", "--class", "ikinci sınıf şubesi")

    assert refused.returncode == 1
    said = refused.stdout
    assert "policy-parents" in said
    assert "--copies 0" in said
    assert "--class ikinci" in said
    assert "Traceback" not in said + refused.stderr


def test_a_class_set_is_written_over_no_other_file(site: Path, tmp_path: Path) -> None:
    facts = tmp_path / "school.yml"
    facts.write_text("name: Okul\n", encoding="utf-8")

    refused = ordered(site, "policy-parents", "--to", str(facts))

    assert refused.returncode == 1
    assert str(facts) in refused.stdout
    assert facts.read_text(encoding="utf-8") == "name: Okul\n"


def test_a_class_set_is_written_over_class_sets_alone(site: Path, tmp_path: Path) -> None:
    target = tmp_path / "set.pdf"
    first = ordered(site, "policy-parents", "--copies", "2", "--to", str(target))
    again = ordered(site, "policy-parents", "--copies", "1", "--to", str(target))
    sheet = tmp_path / "sheet.pdf"
    sheet.write_bytes(before := pdf(site, FORMS[0], "tr").read_bytes())

    refused = ordered(site, "policy-parents", "--to", str(sheet))

    assert (first.returncode, again.returncode, refused.returncode) == (0, 0, 1)
    assert str(sheet) in refused.stdout
    assert sheet.read_bytes() == before


def test_no_class_set_is_made_of_a_site_that_is_not_there(tmp_path: Path) -> None:
    refused = ordered(tmp_path / "none", "policy-parents")

    assert refused.returncode == 1
    assert "esafety build" in refused.stdout
