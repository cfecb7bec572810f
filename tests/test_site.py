"""The built site, read as files: languages, addresses, words, downloads."""

import re
from pathlib import Path

import pytest
from lxml import html

from esafety.documents.poster.source import poster_path
from esafety.formats.edition_paths import chapter_of, edition_of
from esafety.images.check import RASTER, ending_of
from esafety.images.encoding import carries_notes
from esafety.markdown.page import split_language
from esafety.policy.audiences import CARDS, concerns
from esafety.school.download_paths import booklet_paths
from esafety.site.output.check_links import broken_links, built_pages
from esafety.text.languages import KNOWN, SPOKEN_LANGUAGES, format_day, format_month
from found import Found
from workshop import (
    CONTENT,
    ROOT,
    URL,
    WORDS,
    approval,
    edition_pages,
    parsed,
    readers_of,
    web_pages,
)

THEME_ENGLISH = re.compile(
    r"\b(search|copy|back to|next|previous|skip to|menu|navigation|select|toggle|switch to|close"
    r"|permanent|made with|footer|header|table of contents|initializing|share|clear)\b",
    re.IGNORECASE,
)
THEME_TURKISH = re.compile(
    r"\b(ara|kopyala|başa dön|sonraki|önceki|ana içeriğe geç|menü|navigasyon|dil seç|altbilgi"
    r"|içindekiler|başlatılıyor|paylaş|temizle|geç)\b",
    re.IGNORECASE,
)


def pages(site: Path) -> dict[str, html.HtmlElement]:
    return {path.relative_to(site).as_posix(): parsed(path) for path in web_pages(site)}


@pytest.fixture(scope="module")
def built(site: Path) -> dict[str, html.HtmlElement]:
    return pages(site)


def turkish(built: dict[str, html.HtmlElement]) -> list[str]:
    return [path for path in built if not path.startswith("en/")]


def test_every_page_is_built_in_both_languages(built: dict[str, html.HtmlElement]) -> None:
    sources = [p.relative_to(ROOT).as_posix() for p in (ROOT / "docs").rglob("*.tr.md")]
    shown = (p for p in sources if edition_of(p) in (None, CONTENT.edition.name))
    # What no clause of the policy answers, and what it answers otherwise, is no page.
    published = [p for p in shown if split_language(p)[0] not in CONTENT.left_out.pages]
    assert len(turkish(built)) == len([*published, *edition_pages(), "404.html"])
    assert {f"en/{path}" for path in turkish(built)} == {p for p in built if p.startswith("en/")}


def test_pages_say_which_language_they_are_in(built: dict[str, html.HtmlElement]) -> None:
    found = False
    for path, page in built.items():
        language = "en" if path.startswith("en/") else "tr"
        assert page.get("lang") == language, path
        articles = page.xpath("//article[@lang]")
        assert {article.get("lang") for article in articles} <= {language}, path
        found |= bool(articles)
    assert found, "no article says its language"


def test_alternates_are_full_addresses_with_a_default(built: dict[str, html.HtmlElement]) -> None:
    for path, page in built.items():
        if path.endswith("404.html"):
            continue
        here = path.removesuffix("index.html").removeprefix("en/")
        links = page.xpath("//head/link[contains(@rel, 'alternate')][@hreflang]")
        assert {link.get("hreflang"): link.get("href") for link in links} == {
            "tr": URL + here,
            "en": f"{URL}en/{here}",
            "x-default": URL + here,
        }


def test_canonical_and_sitemap_agree(site: Path, built: dict[str, html.HtmlElement]) -> None:
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    canonical = {
        page.xpath("string(//link[@rel='canonical']/@href)")
        for path, page in built.items()
        if not path.endswith("404.html")
    }
    assert set(re.findall(r"<loc>(.*?)</loc>", sitemap)) == canonical


@pytest.mark.parametrize(
    ("root", "words"),
    [("", ("112", "acil", "tehlike")), ("en", ("112", "emergency", "danger"))],
)
def test_whoever_is_in_danger_finds_the_number_by_searching(
    site: Path, root: str, words: tuple[str, ...]
) -> None:
    index = Found(site / root)

    assert all("report/" in index.places(word) for word in words)


def test_the_number_for_danger_is_the_first_card_of_the_page(site: Path) -> None:
    for page in ("report", "en/report"):
        article = parsed(site / page / "index.html").xpath("//article")[0]
        first = article.xpath("(.//*[contains(@class, 'emergency') or @class='helpline'])[1]")[0]
        assert first.xpath(".//a/@href") == ["tel:112"]


def test_the_language_switch_is_relative_and_keeps_the_page(
    built: dict[str, html.HtmlElement], site: Path
) -> None:
    for path, page in built.items():
        if path.endswith("404.html"):
            continue
        (link,) = page.find_class("language-switch__link")
        href = link.get("href")
        assert not href.startswith(("/", "http")), path
        twin = path.removeprefix("en/") if path.startswith("en/") else f"en/{path}"
        target = ((site / path).parent / href / "index.html").resolve()
        assert target == (site / twin).resolve()
        assert link.get("lang") == link.get("hreflang")


def test_every_page_has_its_own_title_and_description(
    built: dict[str, html.HtmlElement],
) -> None:
    real = {path: page for path, page in built.items() if not path.endswith("404.html")}
    titles = [page.findtext(".//title") for page in real.values()]
    descriptions = [
        page.xpath("string(//meta[@name='description']/@content)") for page in real.values()
    ]
    assert len(set(titles)) == len(titles)
    assert len(set(descriptions)) == len(descriptions)
    assert all(len(said) >= 20 for said in descriptions)


def test_addresses_and_anchors_are_ascii(site: Path, built: dict[str, html.HtmlElement]) -> None:
    for path in site.rglob("*"):
        assert path.relative_to(site).as_posix().isascii()
    for page in built.values():
        assert all(str(anchor).isascii() for anchor in page.xpath("//@id"))


@pytest.mark.parametrize("root", ["", "en/"])
def test_who_finds_nothing_is_led_to_the_people_at_school(site: Path, root: str) -> None:
    """Where a school's own page has no such heading, the link leads to the page."""
    page = parsed(site / root / "policy/purpose/index.html")
    links = [str(a.get("href")) for a in page.find_class("search__next")[0].iter("a")]

    assert links[:2] == ["../../report/", "../../report/#at-school"]


def test_each_language_searches_its_own_index(site: Path) -> None:
    for language, root, foreign in (("tr", site, "en/"), ("en", site / "en", "../")):
        found = Found(root)
        assert WORDS[language]["search-clause"] in found.kinds.values()
        assert len(found.titles) > len(CONTENT.clauses)
        assert not [address for address in found.titles if address.startswith(foreign)]
        for address in found.titles:
            assert (root / address.split("#")[0] / "index.html").is_file()


@pytest.mark.parametrize(("path", "language"), [("404.html", "tr"), ("en/404.html", "en")])
def test_the_lost_page_speaks_its_language_first_and_the_other_below(
    built: dict[str, html.HtmlElement], path: str, language: str
) -> None:
    page = built[path]
    other = {"tr": "en", "en": "tr"}[language]
    said = {one: words["lost-title"] for one, words in WORDS.items()}
    assert page.get("lang") == language
    assert page.findtext(".//h1") == said[language]
    (section,) = page.xpath(f"//main//*[@lang='{other}'][.//h2]")
    assert section.findtext(".//h2") == said[other]


@pytest.mark.parametrize(("language", "foreign"), [("tr", THEME_ENGLISH), ("en", THEME_TURKISH)])
def test_none_of_the_themes_words_are_in_the_wrong_language(
    built: dict[str, html.HtmlElement], language: str, foreign: re.Pattern[str]
) -> None:
    for path, page in built.items():
        if path.startswith("en/") != (language == "en"):
            continue
        for element in page.xpath(f"//*[@lang and @lang != '{language}']|//script|//style"):
            if element.tag != "html":
                element.drop_tree()
        said = page.xpath("//@aria-label|//@title|//@placeholder|//@alt")
        said += [element.text_content() for element in page.xpath("//header|//footer|//nav")]
        assert said, path
        for words in said:
            assert not foreign.search(words), f"{path}: {words.strip()}"


def test_all_links_inside_the_site_lead_somewhere(site: Path) -> None:
    assert broken_links(built_pages(site), site, URL) == []


def test_downloads_stand_where_their_name_says(site: Path) -> None:
    for path in booklet_paths(CONTENT.edition.name, SPOKEN_LANGUAGES).values():
        assert (site / path).read_bytes().startswith(b"%PDF-")


def test_every_page_offers_its_own_pdf(built: dict[str, html.HtmlElement], site: Path) -> None:
    for path, page in built.items():
        if path.endswith("404.html"):
            continue
        (link,) = page.find_class("page-pdf")
        assert link.get("hidden") is None
        assert ((site / path).parent / link.get("href")).is_file()


def test_nothing_but_the_school_is_on_the_site(site: Path) -> None:
    built = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}

    assert not {path for path in built if path.endswith((".yml", ".md", ".py"))}


@pytest.mark.parametrize("reader", CARDS)
def test_for_you_pages_gather_clauses_and_link_to_their_chapter(
    built: dict[str, html.HtmlElement], reader: str
) -> None:
    readers = readers_of(f"docs/for-you/{reader}.md")
    wanted = {}
    for clause in CONTENT.clauses.values():
        chapter = chapter_of(clause.chapter)
        if chapter and concerns(CONTENT.audiences[clause.anchor], readers):
            wanted[f"../../policy/{chapter.slug}/#{clause.anchor}"] = clause.number
    assert 0 < len(wanted) < len(CONTENT.clauses)
    for root in ("", "en/"):
        shown = built[f"{root}for-you/{reader}/index.html"].find_class("clause__number")
        assert sorted((n.get("href"), n.text) for n in shown) == sorted(wanted.items())


def test_unconfirmed_numbers_are_printed_nowhere(site: Path) -> None:
    unsourced = {"112", "155", "156", "166"} - {line.number for line in CONTENT.helplines}
    for path in site.rglob("*.html"):
        article = parsed(path).xpath("string(//article)")
        assert not unsourced & set(re.findall(r"\b\d+\b", article)), path


def test_editions_and_home_name_approval_office_and_review(
    built: dict[str, html.HtmlElement],
) -> None:
    given, due = approval(), CONTENT.edition.review_due
    assert due
    for path in ("index.html", "policy/index.html"):
        said = built[path].xpath("string(//article)")
        for fact in (
            CONTENT.edition.name,
            format_day(given.on, "tr"),
            given.office["tr"],
            format_month(due, "tr"),
            WORDS["tr"]["edition-in-force"],
        ):
            assert fact in said, (path, fact)
    said = built["en/editions/index.html"].xpath("string(//article)")
    assert format_day(given.on, "en") in said
    assert given.office["en"] in said


def test_the_social_card_favicon_and_icons_are_there(
    built: dict[str, html.HtmlElement], site: Path
) -> None:
    for path, page in built.items():
        if path.endswith("404.html"):  # nobody shares it
            continue
        language = "en" if path.startswith("en/") else "tr"
        card = page.xpath("string(//meta[@property='og:image']/@content)")
        own = poster_path(CONTENT.edition.name, f"{Path(path).parent.name}-card", language, "png")
        shows_poster = bool(page.find_class("poster-page"))
        assert card == f"{URL}{own if shows_poster else f'assets/brand/social-card.{language}.png'}"
        assert (site / card.removeprefix(URL)).is_file()
    assert (site / "assets/brand/favicon.svg").is_file()


def test_own_fonts_hold_every_turkish_letter() -> None:
    from fontTools.ttLib import TTFont  # noqa: PLC0415 (slow to import)

    others = {one.typeface.lower() for one in KNOWN.values() if one.typeface}
    every = (ROOT / "assets/fonts").rglob("*.woff2")
    fonts = [p for p in every if p.parent.name not in others and "-further" not in p.name]
    assert len(fonts) >= 7
    for path in fonts:
        letters = TTFont(path).getBestCmap()
        assert not [letter for letter in "İıĞğŞşÇçÖöÜüÂâÎîÛû’“”–" if ord(letter) not in letters]


def test_the_cuts_for_the_site_have_together_every_letter_of_paper() -> None:
    from fontTools.ttLib import TTFont  # noqa: PLC0415 (slow to import)

    bases = sorted((ROOT / "assets/fonts/web").glob("*-base.woff2"))
    assert bases
    for base in bases:
        name = base.name.replace("-base", "")
        (whole,) = (ROOT / "assets/fonts").glob(f"*/{name}")
        further = base.with_name(name.replace(".woff2", "-further.woff2"))
        first, second, every = (set(TTFont(one).getBestCmap()) for one in (base, further, whole))
        assert first | second == every
        assert not first & second


def test_no_picture_of_the_site_says_where_or_by_whom_it_was_made(site: Path) -> None:
    pictures = [path for path in site.rglob("*") if ending_of(path.name) in RASTER]

    assert len(pictures) > 20
    assert [path for path in pictures if carries_notes(path.read_bytes())] == []
