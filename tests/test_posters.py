"""The series as it is built: every poster of the real school, on paper and on the site."""

import re
from collections import Counter
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import yaml
import zxingcpp

from esafety.documents.common.typesetting.font_metrics import DISPLAY, font_metrics
from esafety.documents.poster.compose import poster_fonts
from esafety.documents.poster.rules import MOST_WORDS
from esafety.documents.poster.source import Poster, bundle_path, poster_path, posters_of
from esafety.documents.poster.type_size import PosterText, type_sizes
from esafety.storage.output_folder import STAMP_FILE
from esafety.text.languages import page_address
from workshop import CONTENT, PDF_CACHE, PUBLIC, ROOT, TODAY, URL, WORDS, esafety, parsed

LANGUAGES = ("tr", "en")
SERIES = {
    *("phones-off", "ask-before-photo", "keep-private", "kind-words", "tell-a-grown-up"),
    *("strong-password", "think-first", "screen-and-rest", "where-to-report"),
    *("visitors-phones", "call-the-school", "staff-devices", "safer-internet-day", "our-rules"),
}
EACH = [(poster, language) for poster in posters_of(CONTENT.sheets) for language in LANGUAGES]
IDS = [f"{poster.name}-{language}" for poster, language in EACH]


def sheet(site: Path, poster: Poster, language: str, ending: str = "", kind: str = "pdf") -> Path:
    return site / poster_path(CONTENT.edition.name, f"{poster.name}{ending}", language, kind)


def page(site: Path, poster: Poster, language: str) -> Path:
    return site / page_address(poster.source, language) / "index.html"


def test_the_series_is_whole() -> None:
    assert {poster.name for poster in posters_of(CONTENT.sheets)} == SERIES


@pytest.mark.parametrize(("poster", "language"), EACH, ids=IDS)
def test_a_poster_is_one_page_with_few_words_and_a_code_that_leads_where_it_says(
    poster: Poster, language: str, site: Path
) -> None:
    document = pypdfium2.PdfDocument(sheet(site, poster, language))
    picture = document[0].render(scale=1).to_pil()
    pages = len(document)
    document.close()
    (code,) = zxingcpp.read_barcodes(picture)
    words = parsed(page(site, poster, language)).find_class("poster-page__words")[0]
    said = " ".join(words.xpath("./h2[1]/preceding-sibling::*//text()"))

    assert pages == 1
    assert code.text == f"{URL}{page_address(poster.target, language)}"
    title = len(poster.titles[language].split())
    assert 3 <= len(re.findall(r"[\w’'.-]*\w", said)) + title <= MOST_WORDS


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_bundle_holds_every_poster_of_its_language(language: str, site: Path) -> None:
    with pikepdf.open(site / bundle_path(CONTENT.edition.name, language)) as pdf:
        assert len(pdf.pages) == len(posters_of(CONTENT.sheets))


@pytest.mark.parametrize(("poster", "language"), EACH, ids=IDS)
def test_a_posters_page_quotes_its_clauses_and_offers_every_file(
    poster: Poster, language: str, site: Path
) -> None:
    path = page(site, poster, language)
    shown = parsed(path)
    numbers = [link.text for link in shown.find_class("clause__number")]
    files = shown.find_class("poster-page__files")[0].xpath(".//a/@href")

    assert numbers == [CONTENT.clauses[anchor].number for anchor in poster.clauses]
    if language == "tr":
        said = [" ".join(c.text_content().split()) for c in shown.find_class("clause__text")]
        wanted = [re.sub(r"\*\*", "", CONTENT.clauses[a].text) for a in poster.clauses]
        assert said == wanted
    assert [(path.parent / file).is_file() for file in files] == [True, True, True]
    (picture,) = shown.xpath("//figure//img")
    assert poster.alts[language] in picture.get("alt")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_contact_sheet_shows_every_poster_small_and_late(language: str, site: Path) -> None:
    folder = site / ("posters" if language == "tr" else "en/posters")
    shown = parsed(folder / "index.html").find_class("posters__picture")
    sizes = [(folder / picture.get("src")).stat().st_size for picture in shown]

    assert len(shown) == len(posters_of(CONTENT.sheets))
    assert {picture.get("loading") for picture in shown[:2]} == {None}
    assert {picture.get("loading") for picture in shown[2:]} == {"lazy"}
    assert max(sizes) < 20_000
    assert sum(sizes) < 250_000


def test_numbers_come_from_the_sourced_list_with_the_day_they_were_checked(site: Path) -> None:
    (poster,) = (one for one in posters_of(CONTENT.sheets) if one.name == "where-to-report")
    source = (ROOT / "docs/posters/where-to-report.tr.md").read_text(encoding="utf-8")
    shown = parsed(page(site, poster, "tr"))
    said = shown.find_class("poster-lines")[0].text_content()
    foot = shown.find_class("poster-foot")[0].text_content()

    numbers = {line.number for line in CONTENT.helplines if line.number}
    assert numbers
    assert not any(number in source for number in numbers)
    assert all(number in said for number in numbers)
    assert WORDS["tr"]["poster-checked"].partition("{")[0] in foot


def test_titles_are_broken_so_that_capitals_stay_25_mm_high() -> None:
    display = font_metrics(ROOT / "assets/fonts" / DISPLAY)
    pages = [*(ROOT / "docs/posters").glob("*.*.md")]
    assert len(pages) >= 2 * len(SERIES)
    for path in pages:
        heading = re.search(r"^# (.*?) \{", path.read_text(encoding="utf-8"), re.MULTILINE)
        assert heading
        for line in heading[1].split("<br> "):
            assert display.width(line, display.size(25)) <= 257, path.name


def test_titles_of_the_series_are_equally_large() -> None:
    fonts = poster_fonts(ROOT)
    for path in (ROOT / f"docs/posters/{name}.{one}.md" for name in SERIES for one in ("tr", "en")):
        heading = re.search(r"^# (.*?) \{", path.read_text(encoding="utf-8"), re.MULTILINE)
        assert heading, path.name
        text = PosterText(tuple(heading[1].split("<br> ")), ())
        assert type_sizes(text, fonts).title == fonts.display.size(26), path.name


def test_the_series_has_at_least_three_layouts_and_none_for_half_of_it() -> None:
    layouts = Counter(poster.layout for poster in posters_of(CONTENT.sheets))
    assert len(layouts) >= 3
    assert max(layouts.values()) < len(SERIES) / 2


@pytest.mark.nightly
def test_the_posters_printed_alone_are_those_of_the_whole_site(site: Path, tmp_path: Path) -> None:
    alone = tmp_path / "posters"
    words = ("--today", TODAY, "--pdf-cache", str(PDF_CACHE), "--site-url", PUBLIC)
    said = esafety(ROOT, "posters", "--to", str(alone), *words)

    assert said.returncode == 0, said.stdout + said.stderr
    whole = site / bundle_path(CONTENT.edition.name, "tr")
    made = {path.name: path.read_bytes() for path in alone.iterdir() if path.name != STAMP_FILE}
    assert made == {path.name: path.read_bytes() for path in whole.parent.iterdir()}
    assert len(made) == len(LANGUAGES) * (6 * len(posters_of(CONTENT.sheets)) + 1)


def test_wherever_phones_are_kept_there_is_a_poster_of_all_rules() -> None:
    places = yaml.safe_load((ROOT / "data/topics.yml").read_text(encoding="utf-8"))
    kept = places["phones-at-school"]["choices"]["place"]
    of_rules = [
        path.read_text("utf-8") for path in (ROOT / "docs/posters").glob("our-rules*.tr.md")
    ]

    for place in kept:
        assert len([one for one in of_rules if f"phones-at-school.place={place}," in one]) == 1, (
            place
        )
