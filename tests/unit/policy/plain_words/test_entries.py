from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.markdown.page import Page, read_page
from esafety.policy.plain_words.entries import (
    chapter_digest,
    explained,
    picture_name,
    picture_path,
    read_plain_words,
)

FOLDER = "docs/policy/2022-2023"
BODY = "# Amaç { #purpose }\n\n- Çocukları korumak\n  ve kollamak.\n"


def page(name: str, body: str = BODY, language: str = "tr") -> Page:
    title = {"tr": "Amaç", "en": "Purpose"}[language]
    head = f"---\ntitle: {title}\ndescription: x\n---\n\n"
    return read_page(f"{FOLDER}/{name}.{language}.md", head + body)


def record(text: str) -> YamlDocument:
    read = read_yaml_document("docs/policy/plain/2022-2023.yml", text)
    assert isinstance(read, YamlDocument)
    return read


def entry(digest: str) -> YamlDocument:
    return record(f"- chapter: purpose\n  digest: {digest!r}\n  parents: [{{tr: K., en: S.}}]\n")


def test_only_numbered_chapters_can_be_explained() -> None:
    pages = [page("index"), page("01-purpose"), page("90-team"), page("02-scope")]

    assert list(explained(pages)) == ["purpose", "scope"]


def test_a_digest_tells_words_apart_and_not_where_lines_break() -> None:
    broken_otherwise = BODY.replace("korumak\n  ve", "korumak ve")
    of_other_words = BODY.replace("kollamak", "gözetmek")

    assert len(chapter_digest(page("01-purpose"))) == 12
    assert chapter_digest(page("01-purpose", broken_otherwise)) == chapter_digest(
        page("01-purpose")
    )
    assert chapter_digest(page("01-purpose", of_other_words)) != chapter_digest(page("01-purpose"))


def test_an_explanation_is_shown_while_its_chapter_has_the_text_it_was_written_on() -> None:
    chapter = page("01-purpose")
    pages = [chapter, page("01-purpose", language="en")]

    (one,) = read_plain_words(entry(chapter_digest(chapter)), explained([chapter]), pages)

    assert (one.slug, one.source) == ("purpose", f"{FOLDER}/01-purpose.md")
    assert one.titles == {"tr": "Amaç", "en": "Purpose"}
    assert [said["en"] for said in one.parents] == ["S."]
    assert one.children is None


def test_a_stale_explanation_is_shown_nowhere() -> None:
    chapter = page("01-purpose")
    before = entry(chapter_digest(page("01-purpose", BODY.replace("korumak", "sevmek"))))

    assert read_plain_words(before, explained([chapter]), [chapter]) == ()


def test_an_explanation_that_nobody_confirmed_is_shown_nowhere() -> None:
    chapter = page("01-purpose")
    unconfirmed = record("- chapter: purpose\n  digest:\n  parents: [{tr: K., en: S.}]\n")

    assert read_plain_words(unconfirmed, explained([chapter]), [chapter]) == ()


def test_without_a_file_nothing_is_explained() -> None:
    assert read_plain_words(None, explained([page("01-purpose")]), [page("01-purpose")]) == ()


def test_a_drawing_is_named_by_its_folder_and_name() -> None:
    assert picture_path("slips/tell") == "assets/art/slips/tell.svg"
    assert picture_name("assets/art/slips/tell.svg") == "slips/tell"
    assert picture_name("assets/art/slips/tell.png") == ""
    assert picture_name("docs/slips/tell.svg") == ""
