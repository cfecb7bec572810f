import pytest

from esafety.checks.glyph_coverage import (
    check_configuration_letters,
    check_page_letters,
    check_record_letters,
)
from esafety.content.check import check_content
from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.markdown.page import read_page
from esafety.source_tree.read_folder import read_tree
from esafety.text.typefaces import Typefaces, typefaces_of
from workshop import ROOT

OURS = Typefaces(frozenset(("Ours",)), frozenset("abcçdefgğhıijklmnoöprsştuüvyz.:-`#{}|()[]!&;"))
FONTS = typefaces_of(read_tree(ROOT))
FRONT = "---\ntitle: bir\n---\n"


def told(body: str, front: str = FRONT, typefaces: Typefaces = OURS) -> list[tuple[int, object]]:
    page = read_page("docs/a.tr.md", front + body)
    return [(p.line, p.params["letters"]) for p in check_page_letters(page, typefaces)]


@pytest.mark.parametrize(
    ("body", "letters"),
    [
        ("söz ✗ söz\n\niki ★ ✗\n", (4, "4: ✗; 6: ★")),
        ("- bir\n- ✗\n", (5, "5: ✗")),
        ("| a | b |\n|---|---|\n| c | ✗ |\n", (6, "6: ✗")),
        ("```\nbir\n✗\n```\n", (6, "6: ✗")),
        ("<div>\n✗\n</div>\n", (5, "5: ✗")),
        ("bir &#10007;\n", (4, "4: ✗")),
        ('{{ field("line", "a", "✗") }}\n', (4, "4: ✗")),
        ("bir [✗](a.md)\n", (4, "4: ✗")),
    ],
)
def test_letters_that_are_seen_are_told_with_their_lines(
    body: str, letters: tuple[int, str]
) -> None:
    seen = Typefaces(OURS.families, OURS.letters | frozenset('",<>1234567890_'))

    assert told(body, typefaces=seen) == [letters]


@pytest.mark.parametrize(
    "body",
    [
        "bir\n",
        "<!-- ✗ -->\n",
        "bir <!-- ✗ --> iki\n",
        "![✗](a.png)\n",
        "[bir](a.md#✗)\n",
        '<div title="✗">bir</div>\n',
        "bir\u200d iki\u00ad\n",
    ],
)
def test_what_is_heard_hidden_or_without_a_shape_needs_no_letter(body: str) -> None:
    assert told(body) == []


def test_titles_and_facts_at_the_top_are_told_with_the_page() -> None:
    front = "---\ntitle: bir ✎\ndescription: iki\nalt: {tr: ✗}\n---\n"

    assert told("söz ★\n", front) == [(2, "2: ✎; 6: ★")]


def test_where_no_typeface_is_known_nothing_is_said() -> None:
    assert told("Жук ✗\n", typefaces=Typefaces()) == []


def test_other_scripts_and_emoji_are_told_once_for_each_page(sound: dict[str, str]) -> None:
    said = "👋 ve ✅. Arapça: السلام عليكم. Rusça: Привет. ≤ ≥ ≠ → ✓ ✗ ★. ₺ ve €."
    fonts = {p: t for p, t in read_tree(ROOT).items() if "fonts" in p}
    pages = {f"docs/report.{one}.md": sound[f"docs/report.{one}.md"] for one in ("tr", "en")}
    tree = sound | fonts | {path: f"{text}\n{said}\n" for path, text in pages.items()}

    problems = [p for p in check_content(tree) if p.key == "letters-in-no-font"]

    assert [p.place for p in problems] == ["docs/report.en.md:14", "docs/report.tr.md:14"]
    assert {p.params["letters"] for p in problems} == {
        "14: 👋 ✅ السلام عليكم Привет ≤ ≥ ≠ ✗ ★",
    }


def test_every_turkish_and_english_letter_is_ours() -> None:
    words = "Çğıöşü ÇĞİÖŞÜ âîû ÂÎÛ “Ne?” ‘O’ – — … → ✓ ☐ ½ ₺ § % & @ № ° ×"

    assert told(f"{words}\n", typefaces=FONTS) == []


@pytest.mark.parametrize("text", ["nav:\n  - '✎': a.md\n", "nav: # ✗\n  - ✎: a.md\n"])
def test_titles_of_the_menu_are_read_and_remarks_are_not(text: str) -> None:
    (problem,) = check_configuration_letters("mkdocs.yml", text, OURS)

    assert (problem.line, problem.params["letters"]) == (2, "2: ✎")


def test_a_configuration_that_is_no_yaml_is_another_s_to_tell() -> None:
    assert [*check_configuration_letters("mkdocs.yml", 'nav: "✗', OURS)] == []
    assert [*check_configuration_letters("mkdocs.yml", "a: !ENV [b, '']\n", OURS)] == []


def test_a_language_that_is_never_printed_needs_no_letters_of_ours() -> None:
    page = read_page("docs/a.ar.md", "---\ntitle: أ\n---\nأهلًا ✗\n")
    record = read_yaml_document("data/a.yml", "name: {tr: bir, en: iki, ar: أ}\nother: ب\n")
    assert isinstance(record, YamlDocument)

    assert [*check_page_letters(page, OURS)] == []
    assert [p.params["letters"] for p in check_record_letters(record, OURS)] == ["2: ب"]


def test_what_is_printed_in_a_language_is_judged_by_its_own_typeface() -> None:
    own = {"ar": Typefaces(frozenset(("Ours", "Its")), frozenset("أهلا"))}
    page = read_page("docs/a.ar.md", "---\ntitle: أ\n---\nأهلا ✗\n")
    sign = read_page("docs/a.ar.md", "---\ntitle: أ\ntemplate: sign.html\n---\nأهلا ✗\n")
    record = read_yaml_document("data/a.yml", "name: {tr: bir, en: iki, ar: أب}\nother: c\n")
    assert isinstance(record, YamlDocument)

    assert [p.params["letters"] for p in check_page_letters(page, OURS, own)] == ["4: ✗"]
    assert [*check_page_letters(sign, OURS, own)] == []
    found = [p.params["letters"] for p in check_record_letters(record, OURS, own)]
    assert found[-1] == "1: ب"


def test_what_mkdocs_yml_says_in_such_a_language_needs_none_either() -> None:
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    arabic = "        - locale: ar\n          name: العربية\n          build: true\n"
    listed = settings.replace("        - locale: en\n", f"{arabic}        - locale: en\n")

    assert [*check_configuration_letters("mkdocs.yml", listed, FONTS)] == []
    elsewhere = settings.replace("Politika:", "العربية:")
    assert len([*check_configuration_letters("mkdocs.yml", elsewhere, FONTS)]) == 1


def test_the_facts_of_an_added_translation_are_printed_in_the_typeface_of_its_language() -> None:
    path = "docs/policy/translations/2022-2023/ar/translation.yml"
    facts = read_yaml_document(path, "title: سياسة\noffice: ✗\n")
    assert isinstance(facts, YamlDocument)
    arabic = Typefaces(frozenset(("Theirs",)), frozenset("سياة"))

    (problem,) = check_record_letters(facts, OURS, {"ar": arabic})

    assert problem.params == {"letters": "2: ✗", "own": "Theirs"}
