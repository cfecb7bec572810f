from esafety.content.reading_figures import (
    glossary_figures,
    notes_on_reading,
    plain_figures,
    readable,
    reading_figures,
)
from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.markdown.page import Page, read_page


def page(name: str, template: str, body: str, *front: str) -> Page:
    head = "\n".join(("---", f"template: {template}", *front, "---", "", body))
    return read_page(f"docs/class/{name}.tr.md", head)


LONG = "Bu cümlede tam olarak sekiz tane sözcük bulunuyor."
LESSON = page("private", "lesson.html", LONG, "grades: '1-2'", "worksheets: [private-a]")


def test_a_worksheet_has_the_ceiling_of_its_grades_and_a_teachers_page_has_none() -> None:
    sheet = page("private-a", "worksheet.html", LONG, "grades: '1-2'")

    (figure,) = reading_figures([LESSON, sheet])

    assert (figure.readers, figure.ceiling, figure.ease.words) == ("1-2", 7, 8)
    assert figure.is_too_hard


def test_a_sheet_that_is_too_hard_is_noted_with_its_figures() -> None:
    sheet = page("private-a", "worksheet.html", LONG, "grades: '1-2'")

    (note,) = notes_on_reading([LESSON, sheet])

    assert (note.path, note.severity) == (sheet.path, "note")
    assert "8.0" in note.sentence("en")
    assert "7" in note.sentence("tr")


def test_parents_manage_longer_sentences() -> None:
    (figure,) = reading_figures([page("what-now", "handout.html", LONG, "audience: [parents]")])

    assert (figure.ceiling, figure.is_too_hard) == (12, False)


def test_a_sheet_without_named_readers_has_figures_and_no_ceiling() -> None:
    (figure,) = reading_figures([page("assembly", "slides.html", LONG)])

    assert (figure.ceiling, figure.is_too_hard) == (None, False)


def test_pages_that_are_no_sheets_are_not_measured() -> None:
    assert reading_figures([page("index", "home.html", LONG)]) == ()


def test_calls_pictures_addresses_and_ids_are_not_read() -> None:
    body = '# Başlık { #id }\n\n![Kuş](a.svg)\n\n- [ ] Kutu\n{{ lines("1", "x") }}\n[Söz](a.md)'

    assert readable(body).split() == ["Başlık", "Kutu", "[Söz"]


def test_each_cell_of_a_table_is_read_by_itself() -> None:
    cells = readable("| A | B |\n| --- | --- |\n| iki söz | üç söz daha |").split("\n")

    assert [cell.strip() for cell in cells if cell.strip()] == ["A", "B", "iki söz", "üç söz daha"]


GLOSSARY = """\
- id: password
  term: {tr: şifre, en: password}
  child: {tr: Gizli anahtarın., en: Your secret key.}
  adult: {tr: Hesabı açan sözcük., en: A word by which you or I or we open one of our own.}
"""


def test_the_sentences_of_the_glossary_are_measured_by_reader_and_language() -> None:
    record = read_yaml_document("data/glossary.yml", GLOSSARY)
    assert isinstance(record, YamlDocument)

    figures = {one.path.rpartition(" ")[2]: one for one in glossary_figures(record)}

    assert {name: one.ceiling for name, one in figures.items()} == {
        "child.tr": 10,
        "child.en": 10,
        "adult.tr": 12,
        "adult.en": 12,
    }
    assert [name for name, one in figures.items() if one.is_too_hard] == ["adult.en"]


def test_a_glossary_that_is_unsound_or_not_there_has_no_figures() -> None:
    unsound = read_yaml_document("data/glossary.yml", "- id: x\n")

    assert isinstance(unsound, YamlDocument)
    assert glossary_figures(unsound) == glossary_figures(None) == ()


def test_plain_words_are_measured_by_chapter_language_and_readers() -> None:
    path = "docs/policy/plain/2022-2023.yml"
    text = (
        "- chapter: purpose\n"
        "  parents: [{tr: Bu kısa bir cümle., en: One short sentence.}, {tr: Bu da., en: Two.}]\n"
        "  children: {says: {tr: Ben sorarım., en: I ask.}, picture: slips/tell}\n"
    )
    record = read_yaml_document(path, text)
    assert isinstance(record, YamlDocument)

    figures = plain_figures({path: record})

    assert [(one.language, one.readers, one.ease.words, one.ease.sentences) for one in figures] == [
        ("tr", "parents", 6, 2),
        ("tr", "3-4", 2, 1),
        ("en", "parents", 4, 2),
        ("en", "3-4", 2, 1),
    ]
    assert {one.path.partition(",")[0] for one in figures} == {f"{path}: purpose"}


def test_plain_words_that_are_not_sound_have_no_figures() -> None:
    path = "docs/policy/plain/2022-2023.yml"
    record = read_yaml_document(path, "- chapter: purpose\n")
    assert isinstance(record, YamlDocument)

    assert plain_figures({path: record}) == ()
