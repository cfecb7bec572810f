import pytest

from esafety.documents.form.field_kinds import FIELD_KINDS
from esafety.documents.form.source import (
    form_fields,
    form_name,
    form_path,
    is_form,
    read_forms,
)
from esafety.markdown.page import Page, read_page


def form(name: str, body: str = "", language: str = "tr", audience: str = "[parents]") -> Page:
    front = f"title: {name} {language}\ndescription: Ne için?\ntemplate: slip.html\nclauses: []"
    text = f"---\n{front}\naudience: {audience}\n---\n{body}\n"
    return read_page(f"docs/forms/{name}.{language}.md", text)


def test_what_a_form_asks_for_stands_in_the_order_of_its_page() -> None:
    page = form(
        "a",
        '{{ part("cut", "Okula verin") }}\n\n'
        '{{ field("line", "pupil", "Adı") }}\n{{ field("day", "day", "Tarih") }}',
    )

    assert [(p.call, p.kind, p.name, p.line) for p in form_fields(page)] == [
        ("part", "cut", "", 8),
        ("field", "line", "pupil", 10),
        ("field", "day", "day", 11),
    ]


@pytest.mark.parametrize(
    ("call", "complete"),
    [
        ('field("line", "pupil", "Adı")', True),
        ('field("line", "pupil", words="Adı")', False),
        ('field("line", "pupil")', False),
        ('field("line", "pupil", " ")', False),
        ('field("line", 3, "Adı")', False),
        ('field("line", pupil, "Adı")', False),
        ('part("cut", "Okula verin")', True),
        ('part("cut")', False),
        ("part()", False),
    ],
)
def test_a_field_lacks_nothing_or_is_reported(call: str, complete: bool) -> None:  # noqa: FBT001
    (place,) = form_fields(form("a", f"{{{{ {call} }}}}"))

    assert place.complete is complete


def test_words_are_no_part_of_what_both_languages_share() -> None:
    ours, theirs = (
        form_fields(form("a", f'{{{{ field("line", "pupil", "{words}") }}}}'))[0]
        for words in ("Adı", "Name")
    )

    assert ours.shared == theirs.shared == "field(line, pupil)"


def test_a_page_whose_braces_do_not_close_asks_for_nothing() -> None:
    assert form_fields(form("a", '{{ field("line", "pupil", "Adı")')) == []


def test_other_calls_are_no_places() -> None:
    assert form_fields(form("a", '{{ clause("devices-01") }} {{ contact() }}')) == []


def test_forms_are_listed_with_what_everyone_signs_first() -> None:
    names = ("images-consent", "policy-staff", "policy-parents")
    pages = [form(name, language=lang) for name in names for lang in ("tr", "en")]

    forms = read_forms(pages)

    assert [one.name for one in forms] == ["policy-parents", "policy-staff", "images-consent"]
    assert forms[0].titles == {"tr": "policy-parents tr", "en": "policy-parents en"}


def test_a_form_belongs_to_the_reader_named_first() -> None:
    pages = [form("a", language=lang, audience="[staff, management]") for lang in ("tr", "en")]

    assert [one.reader for one in read_forms(pages)] == ["staff"]


def test_a_page_of_another_template_is_no_form() -> None:
    page = read_page("docs/a.tr.md", "---\ntitle: A\ntemplate: home.html\n---\n")

    assert not is_form(page)
    assert read_forms([page]) == ()


def test_the_place_of_a_form_follows_from_edition_name_and_language() -> None:
    name = form_name("docs/forms/policy-parents.md")

    assert form_path("2022-2023", name, "en") == "downloads/2022-2023/slips/policy-parents.en.pdf"


def test_names_days_of_signing_and_signatures_are_never_typed() -> None:
    assert not any(FIELD_KINDS[kind].control for kind in ("ink", "sign", "day", "draw"))
