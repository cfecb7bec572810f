"""A school with faults is shown: pages first, then paper; only publishing refuses it."""

import re
import signal
import subprocess
from pathlib import Path

import pytest

from arabic_school import arabic_school
from esafety.pdf.checks.lost_words import text_of_pdf
from esafety.processes.command import COMMAND
from small_school import small_school
from small_site import shown_site
from workshop import PDF_CACHE, PUBLIC, TODAY, WORDS, esafety, parsed

EDITION = Path("docs/policy/2022-2023")


def damage(school: Path) -> Path:
    """Make what a new school has: no seal, clauses of another one, a page not yet translated."""
    edition = school / EDITION
    (edition / "seal.yml").unlink()
    (edition / "02-devices.en.md").unlink()
    (school / "data/helplines.yml").write_text('- id: "x\n', encoding="utf-8")
    for page in (school / "docs").glob("*.md"):
        text = page.read_text(encoding="utf-8")
        cited = f'{text}\n{{{{ clause("devices-77") }}}} [x](nowhere.md)\n'
        page.write_text(cited, encoding="utf-8")
    unsafe = school / "docs/about.en.md"
    text = unsafe.read_text(encoding="utf-8")
    unsafe.write_text(f"{text}\n<script>alert(1)</script>\n", encoding="utf-8")
    return school


@pytest.fixture(scope="module")
def school(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return damage(small_school(tmp_path_factory.mktemp("faults") / "school"))


@pytest.fixture(scope="module")
def shown(school: Path) -> subprocess.CompletedProcess[str]:
    return esafety(
        school, "preview", "--today", TODAY, "--pdf-cache", str(PDF_CACHE), "--site-url", PUBLIC
    )


@pytest.fixture
def site(school: Path, shown: subprocess.CompletedProcess[str]) -> Path:
    assert shown.returncode == 0, shown.stdout + shown.stderr
    return school / "build/preview"


def test_the_address_is_said_before_anything_is_printed(
    shown: subprocess.CompletedProcess[str],
) -> None:
    lines = shown.stdout.splitlines()

    address = next(n for n, line in enumerate(lines) if "build/preview/index.html" in line)
    printed = next(n for n, line in enumerate(lines) if line.endswith(".pdf"))
    assert address < printed


def test_the_terminal_says_each_cause_once(shown: subprocess.CompletedProcess[str]) -> None:
    english = [line for line in shown.stdout.splitlines() if "There is no clause" in line]

    assert len(english) == 1
    assert "devices-77. Did you mean: devices-01? " in english[0]
    assert "(at 6 places, in 6 files)" in english[0]


def test_each_page_says_what_is_wrong_with_it(site: Path) -> None:
    for language, folder in (("tr", site), ("en", site / "en")):
        (panel,) = parsed(folder / "report/index.html").find_class("faults")
        said = " ".join(panel.text_content().split())
        assert "devices-77" in said
        assert "nowhere.md" in said
        assert f"docs/report.{language}.md:" in said
        (link,) = panel.xpath("./a/@href")
        assert (folder / "report" / link / "index.html").resolve().is_file()


def test_all_faults_stand_on_one_page_by_their_cause(site: Path) -> None:
    for language, folder in (("tr", site), ("en", site / "en")):
        page = parsed(folder / "preview-faults/index.html")
        said = page.find_class("faults-list")[0].text_content()
        assert page.findtext(".//h1").startswith(WORDS[language]["faults"])
        for words in ("devices-77", "data/helplines.yml:", "docs/about.en.md:", "seal.yml"):
            assert words in said
    assert not [*site.rglob("preview-faults*.pdf")]


def test_the_policy_is_shown_and_what_is_not_translated_in_its_own_language(site: Path) -> None:
    page = parsed(site / "en/policy/devices/index.html")
    (article,) = page.xpath("//article")

    assert article.get("lang") == "tr"
    assert "Telefonlar kutuya konur." in article.text_content()
    assert "docs/policy/2022-2023/02-devices.en.md" in page.find_class("faults")[0].text_content()


def test_a_program_in_a_page_reaches_no_browser_and_no_paper(site: Path) -> None:
    for page in site.rglob("*.html"):
        assert "<script>alert" not in page.read_text(encoding="utf-8"), page
    about = parsed(site / "en/about/index.html").xpath("//article")[0].text_content()
    assert WORDS["en"]["not-shown-yet"] in about


def test_every_sheet_to_which_a_page_leads_is_printed(site: Path) -> None:
    booklet = site / "downloads/2022-2023/booklet.tr.pdf"

    assert "Telefonlar kutuya konur" in text_of_pdf(booklet.read_bytes())
    for sheet in site.rglob("*.pdf"):
        assert WORDS["tr"]["still-printing"] not in text_of_pdf(sheet.read_bytes()), sheet


def test_what_is_published_is_refused_as_before(school: Path) -> None:
    refused = esafety(school, "build", "--today", TODAY)

    assert refused.returncode == 1
    assert "data/helplines.yml:1" in refused.stdout
    assert not (school / "site").exists()


@pytest.mark.nightly
def test_stopped_while_it_prints_a_preview_can_be_read(tmp_path: Path) -> None:
    school = small_school(tmp_path / "school")
    words = [*COMMAND, "preview", "--today", TODAY, "--workers", "1"]
    with subprocess.Popen(words, cwd=school, stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout
        for line in run.stdout:
            if "2/" in line and line.rstrip().endswith(".pdf"):
                run.send_signal(signal.SIGINT)
                break
        said = run.stdout.read()

    assert run.returncode == 130
    assert "The pages stay" in said
    site = school / "build/preview"
    texts = [text_of_pdf(sheet.read_bytes()) for sheet in site.rglob("*.pdf")]
    assert any(WORDS["tr"]["still-printing"] in text for text in texts)
    assert (site / "report/index.html").is_file()


CHAPTER = """---
title: {title}
description: {title}
---

# 1. {title} {{ #phones }}

- {words}
"""


@pytest.mark.nightly
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # MkDocs' own, met in this process
def test_a_school_that_takes_the_kit_sees_its_own_policy_on_its_first_day(tmp_path: Path) -> None:
    """Hundreds of pages of the kit cite clauses of another school; none of them stops it."""
    school, edition = tmp_path / "school", tmp_path / "school/docs/policy/2026-2027"
    edition.mkdir(parents=True)
    (school / "mkdocs.yml").write_text("INHERIT: esafety-press\n", encoding="utf-8")
    for language, title, words in (
        ("tr", "Telefonlar", "Telefonlar çantada durur."),
        ("en", "Phones", "Phones stay in the bag."),
    ):
        text = CHAPTER.format(title=title, words=words)
        (edition / f"01-phones.{language}.md").write_text(text, encoding="utf-8")

    site = shown_site(school, tmp_path / "site")

    assert "Telefonlar çantada durur." in parsed(site / "policy/phones/index.html").text_content()
    assert "Phones stay in the bag." in parsed(site / "en/policy/phones/index.html").text_content()
    all_faults = parsed(site / "preview-faults/index.html").find_class("faults-list")[0]
    assert len(all_faults.xpath("./li")) < 20
    assert "data/school.yml" in all_faults.text_content()
    assert "left-out:" not in (site / "policy/phones/index.html").read_text(encoding="utf-8")


@pytest.mark.nightly
@pytest.mark.filterwarnings("ignore:GitWildMatchPattern:DeprecationWarning")  # mkdocs-macros
def test_a_home_page_that_a_third_language_lacks_is_the_english_one_and_says_so(
    tmp_path: Path,
) -> None:
    school = arabic_school(tmp_path / "school")
    (school / "docs/index.ar.md").unlink()

    site = shown_site(school, tmp_path / "site")

    (panel,) = parsed(site / "ar/index.html").find_class("faults")
    (fault,) = panel.xpath(".//li/*[@lang='en'][@dir='ltr']")
    assert "docs/index.ar.md" in fault.text_content()
    (article,) = parsed(site / "ar/index.html").xpath("//article")
    (english,) = parsed(site / "en/index.html").xpath("//article//h1")
    (label,) = article.find_class("translation-label")
    assert article.get("lang") == "en"
    assert article.findtext(".//h1") == english.text
    assert (label.get("lang"), label.get("dir")) == ("ar", "rtl")


def test_a_page_says_how_much_is_wrong_elsewhere_too(site: Path) -> None:
    (panel,) = parsed(site / "report/index.html").find_class("faults")
    summary = panel.findtext(".//summary")
    everything = parsed(site / "preview-faults/index.html").find_class("faults-list")[0]
    places = len(everything.xpath(".//code"))

    here, elsewhere = map(int, re.findall(r"\d+", summary))
    assert here == len(panel.xpath(".//li"))
    assert here + elsewhere == places
