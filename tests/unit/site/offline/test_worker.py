import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from esafety.documents.common.rendered_site import RenderedPage
from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.policy.editions import Approval, Edition
from esafety.school.school import SCHOOL, School
from esafety.site.offline.worker import write_manifest, write_worker
from esafety.text.templates import Templates

OFFICE = {"tr": "Okul Müdürü", "en": "Head Teacher"}
EDITION = Edition(
    "2025-2026", OFFICE, "roles", Approval(date(2025, 9, 29), "1", OFFICE), seal="0123456789abcdef"
)
PROGRAM = "self.addEventListener('fetch', () => KEPT);\n"
TOKENS = ":root { --es-paper: #FFFdf8; --es-band: #abc }\n.dark { --es-paper: #000 }"
OFFLINE = """\
<html><head></head><body>{{ edition.name }}
{% for address, title in pages.items() %}
{{ address }}={{ title }}
{% endfor %}
</body></html>"""


def rendered(source: str, language: str, url: str, title: str) -> RenderedPage:
    return RenderedPage(source, language, url, title, "page", chapter=False, number=None, html="")


PAGES = [
    rendered("docs/report.md", "tr", "report/", "Sorun “bildirme”"),
    rendered("docs/index.md", "tr", "", "Ana sayfa"),
    rendered("docs/index.md", "en", "en/", "Home"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = {
        "overrides/fragments/offline.html": OFFLINE,
        "overrides/fragments/offline-notice.html": "<p>{day}</p>",
        "assets/scripts/service-worker.js": PROGRAM,
        "assets/styles/tokens.css": TOKENS,
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    for page in PAGES:
        (site / page.url).mkdir(parents=True, exist_ok=True)
        (site / page.url / "index.html").write_text(f"<h1>{page.title}</h1>", encoding="utf-8")
    return site


@pytest.fixture
def school(sound: dict[str, str]) -> School:
    read = read_yaml_document("data/school.yml", sound["data/school.yml"])
    assert isinstance(read, YamlDocument)
    return SCHOOL.read(read)


def worker(site: Path, folder: Path, edition: Edition = EDITION, language: str = "tr") -> str:
    write_worker(site, folder, edition, PAGES, Templates(folder, language))
    root = site if language == "tr" else site / language
    return (root / "service-worker.js").read_text(encoding="utf-8")


def kept(text: str) -> dict[str, Any]:
    said = text.removesuffix(f";\n{PROGRAM}").removeprefix("const KEPT = ")
    return dict(json.loads(said))


def manifest(site: Path, folder: Path, school: School, language: str = "tr") -> dict[str, Any]:
    write_manifest(site, folder, school, Templates(folder, language))
    root = site if language == "tr" else site / language
    return dict(json.loads((root / "manifest.webmanifest").read_text(encoding="utf-8")))


def test_a_worker_is_the_program_behind_what_it_keeps(site: Path, folder: Path) -> None:
    text = worker(site, folder)

    assert text.startswith("const KEPT = {")
    assert text.endswith(PROGRAM)
    said = kept(text)
    assert (said["edition"], said["code"]) == (EDITION.name, EDITION.code)
    assert said["language"] == "tr"
    assert said["files"] == ["./", "./report/"]
    assert said["notice"] == "<p>{day}</p>"


def test_the_page_without_a_network_leads_to_all_kept_pages_the_most_needed_first(
    site: Path, folder: Path
) -> None:
    fallback = kept(worker(site, folder))["fallback"]

    assert "2025-2026\n./=Ana sayfa\n./report/=Sorun “bildirme”\n" in fallback
    assert 'http-equiv="Content-Security-Policy"' in fallback


def test_each_language_keeps_its_own_pages_below_its_own_root(site: Path, folder: Path) -> None:
    said = kept(worker(site, folder, language="en"))

    assert said["files"] == ["./"]
    assert "./=Home" in said["fallback"]


def test_the_same_site_is_kept_under_the_same_name(site: Path, folder: Path) -> None:
    assert worker(site, folder) == worker(site, folder)


@pytest.mark.parametrize(
    "path",
    [
        "site/report/index.html",
        "assets/scripts/service-worker.js",
        "overrides/fragments/offline.html",
        "overrides/fragments/offline-notice.html",
    ],
)
def test_a_change_of_what_is_kept_or_keeps_gives_it_another_name(
    site: Path, folder: Path, path: str
) -> None:
    before = worker(site, folder)
    with (folder / path).open("a", encoding="utf-8") as file:
        file.write("<!-- -->")
    after = worker(site, folder)

    digests = {text.partition('"digest": "')[2][:12] for text in (before, after)}
    assert len(digests) == 2


def test_a_change_of_what_is_not_kept_does_not(site: Path, folder: Path) -> None:
    before = worker(site, folder)
    (site / "en/index.html").write_text("<h1>Changed</h1>", encoding="utf-8")

    assert worker(site, folder) == before


def test_a_draft_has_no_code(site: Path, folder: Path) -> None:
    draft = replace(EDITION, approval=None, seal=None)

    assert kept(worker(site, folder, draft))["code"] is None


def test_a_site_is_installed_under_its_schools_name_in_its_own_language(
    site: Path, folder: Path, school: School
) -> None:
    said = manifest(site, folder, school, "en")

    assert said["name"] == "Online Safety · Çınar Primary School"
    assert said["short_name"] == "Online Safety"
    assert said["description"] == "Rules."
    assert (said["lang"], said["dir"]) == ("en", "ltr")
    assert said["start_url"] == said["scope"] == said["id"] == "./"


def test_it_is_installed_in_the_colours_of_the_light_scheme(
    site: Path, folder: Path, school: School
) -> None:
    said = manifest(site, folder, school)

    assert (said["background_color"], said["theme_color"]) == ("#FFFdf8", "#abc")


def test_a_colour_that_is_gone_is_named(site: Path, folder: Path, school: School) -> None:
    (folder / "assets/styles/tokens.css").write_text(":root { --es-paper: #fff }", encoding="utf-8")

    with pytest.raises(LookupError, match="--es-band"):
        manifest(site, folder, school)


def test_a_school_that_has_just_begun_has_no_mark_yet(
    site: Path, folder: Path, school: School
) -> None:
    assert manifest(site, folder, school)["icons"] == []


def test_the_marks_of_a_school_are_named_with_their_sizes(
    site: Path, folder: Path, school: School
) -> None:
    (folder / "assets/brand").mkdir()
    (folder / "assets/brand/favicon.svg").write_text("<svg/>", encoding="utf-8")
    Image.new("RGB", (180, 180)).save(folder / "assets/brand/apple-touch-icon.png")

    assert manifest(site, folder, school, "en")["icons"] == [
        {"src": "../assets/brand/favicon.svg", "sizes": "any", "type": "image/svg+xml"},
        {"src": "../assets/brand/apple-touch-icon.png", "sizes": "180x180", "type": "image/png"},
    ]
