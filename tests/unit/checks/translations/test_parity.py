import pytest

from esafety.checks.translations.facts import check_fact_languages
from esafety.checks.translations.parity import check_parity
from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.markdown.page import Page, read_page
from esafety.problems.problem import Problem


def page(path: str, body: str) -> Page:
    read = read_page(path, body)
    assert isinstance(read, Page)
    return read


def problems(turkish: str, english: str) -> list[Problem]:
    return list(check_parity([page("docs/a.en.md", english), page("docs/a.tr.md", turkish)]))


def test_pages_with_the_same_outline_and_links_are_in_step() -> None:
    turkish = "# A { #a }\n\n- bir\n- [iki](b.md)\n\n[dünya](https://tr.example/)\n"
    english = "# The A { #a }\n\n- one\n- [two](b.md)\n\n[world](https://en.example/)\n"

    assert problems(turkish, english) == []


def test_a_translation_without_headings_is_told_at_its_top() -> None:
    (problem,) = problems("# A { #a }\n", "words\n")

    assert (problem.place, problem.key) == ("docs/a.en.md:1", "headings-differ")
    assert problem.params["wanted"] == "# … { #a }"


def test_a_heading_too_many_is_told_where_it_stands() -> None:
    (problem,) = problems("# A { #a }\n", "# A { #a }\n\n## B { #b }\n")

    assert (problem.place, problem.key) == ("docs/a.en.md:3", "heading-extra")


def test_items_are_counted_heading_by_heading() -> None:
    turkish = "# A { #a }\n\n- 1\n- 2\n\n## B { #b }\n\n- 3\n"
    english = "# A { #a }\n\n- 1\n\n## B { #b }\n\n- 2\n- 3\n"

    told = [(p.line, p.params["section"], p.params["lines"]) for p in problems(turkish, english)]
    assert told == [(3, "a", "3, 4"), (7, "b", "7, 8")]


def test_a_picture_counts_as_a_link() -> None:
    (problem,) = problems("![x](a.png)\n", "![x](b.png) ![x](a.png)\n")

    assert (problem.key, problem.params["target"]) == ("link-extra", "b.png")


def test_links_are_not_compared_while_headings_differ() -> None:
    assert [p.key for p in problems("# A { #a }\n\n[x](b.md)\n", "# A { #b }\n")] == [
        "headings-differ"
    ]


def test_a_translation_without_its_original_is_told_too() -> None:
    (problem,) = check_parity([page("docs/a.en.md", "")])

    assert problem.params["wanted"] == "docs/a.tr.md"


@pytest.mark.parametrize("stray", ["docs/a.md", "docs/a.fr.md"])
def test_a_page_in_no_known_language_is_told_beside_its_translations(stray: str) -> None:
    pages = [page(path, "") for path in ("docs/a.tr.md", "docs/a.en.md", stray)]

    assert [(p.place, p.key) for p in check_parity(pages)] == [
        (f"{stray}:1", "page-without-language")
    ]


def test_a_picture_with_words_in_it_stands_once_for_each_language() -> None:
    turkish, english = "# A { #a }\n\n![bir](p.tr.svg)\n", "# A { #a }\n\n![one](p.en.svg)\n"

    assert problems(turkish, english) == []


def test_a_picture_of_one_language_only_is_told() -> None:
    turkish, english = "# A { #a }\n\n![bir](p.tr.svg)\n", "# A { #a }\n\n![one](q.en.svg)\n"

    assert {(told.key, told.params["target"]) for told in problems(turkish, english)} == {
        ("link-missing", "p.svg"),
        ("link-extra", "q.en.svg"),
    }


ARABIC_SITE = ("tr", "en", "ar")


def test_a_further_language_of_the_site_may_have_any_page() -> None:
    both = [page("docs/a.tr.md", "# A { #a }\n"), page("docs/a.en.md", "# A { #a }\n")]

    assert [*check_parity(both, ARABIC_SITE)] == []
    assert [*check_parity([*both, page("docs/a.ar.md", "# أ { #a }\n")], ARABIC_SITE)] == []


def test_a_page_in_a_further_language_is_held_in_step_and_needs_the_required_ones() -> None:
    binding, arabic = page("docs/a.tr.md", "# A { #a }\n"), page("docs/a.ar.md", "# أ { #b }\n")

    assert [(p.path, p.key) for p in check_parity([binding, arabic], ARABIC_SITE)] == [
        ("docs/a.tr.md", "missing-translation")
    ]
    english = page("docs/a.en.md", "# A { #a }\n")
    assert [(p.path, p.key) for p in check_parity([binding, english, arabic], ARABIC_SITE)] == [
        ("docs/a.ar.md", "headings-differ")
    ]


def test_the_home_page_is_there_in_every_language_of_the_site() -> None:
    both = [page("docs/index.tr.md", ""), page("docs/index.en.md", "")]

    (problem,) = check_parity(both, ARABIC_SITE)

    assert (problem.key, problem.params["wanted"]) == ("missing-translation", "docs/index.ar.md")
    assert problem.params["instead"] == "docs/index.en.md"


@pytest.mark.parametrize(
    ("languages", "turkish", "english"),
    [
        (
            ("tr", "en"),
            "Dosya adında dil yok. Adı .tr.md ya da .en.md ile bitirin.",
            "The file name has no language. End it with .tr.md or .en.md.",
        ),
        (
            ARABIC_SITE,
            "Dosya adında dil yok. Adı .tr.md, .en.md ya da .ar.md ile bitirin.",
            "The file name has no language. End it with .tr.md, .en.md or .ar.md.",
        ),
    ],
)
def test_a_name_without_language_is_shown_those_of_the_site(
    languages: tuple[str, ...], turkish: str, english: str
) -> None:
    (problem,) = check_parity([page("docs/a.de.md", "")], languages)

    assert (problem.sentence("tr"), problem.sentence("en")) == (turkish, english)


def test_a_fact_is_given_in_the_languages_of_the_site_and_may_be_in_more() -> None:
    record = read_yaml_document("data/x.yml", "a:\n  name: {tr: a, ar: c}\n")
    assert isinstance(record, YamlDocument)

    (problem,) = check_fact_languages({"data/x.yml": record}, ("tr", "en"))

    assert (problem.place, problem.key, problem.params["name"]) == (
        *("data/x.yml:2", "needs-both-languages", "name"),
    )
    # The kit's facts are there in Arabic, for those of its schools that have it.
    assert [*check_fact_languages({"data/x.yml": record}, ("tr",))] == []
