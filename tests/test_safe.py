"""What a page may do: no script but ours runs, and none of ours is stopped by that."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page

from esafety.school.cms_paths import USB_COPY
from esafety.site.security.content_policy import policy_of
from examples import SOAKED, representative_rows, representatives
from measuring.everyone import views
from page_sample import by_turns
from static_host import served
from workshop import URL, WORDS, parsed, web_pages

LISTEN: Final = """
  window.stopped = [];
  addEventListener("securitypolicyviolation", (one) => {
    window.stopped.push(`${one.effectiveDirective} ${one.blockedURI} ${one.sourceFile}`);
  });
"""
# What somebody who can write into a page would write.
HOSTILE: Final = """
  <script>window.hurt = ["inline"]</script>
  <button id="bait" onclick="window.hurt = ['handler']">a</button>
  <script src="{other}hurt.js"></script>
  <img src="nothing.png" onerror="window.hurt = ['image']" alt="">
  <a id="link" href="javascript:window.hurt = ['link']">a</a>
  <iframe srcdoc="<script>parent.hurt = ['frame']</script>"></iframe>
  <h2 id="painted" style="position: fixed">a</h2>
"""


def addresses(site: Path) -> list[str]:
    found = (path.relative_to(site).as_posix() for path in web_pages(site))
    return sorted(path.removesuffix("index.html") for path in found)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = views.opened(browser, "phone", "dark")
    context.add_init_script(LISTEN)
    yield context.new_page()
    context.close()


def stopped(page: Page) -> list[str]:
    """Return what the policy stopped, once the page is at rest."""
    page.wait_for_load_state("networkidle")
    found: list[str] = page.evaluate("window.stopped")
    return found


def searched(page: Page) -> None:
    """Open the search and find something."""
    views.open_search(page)
    page.locator(".search__field").fill("telefon" if "/en/" not in page.url else "phone")
    page.locator(".search__results a").first.wait_for()


def test_the_policy_stops_nothing_of_ours_on_any_kind_of_page(page: Page, site: Path) -> None:
    every, found = addresses(site), dict[str, list[str]]()
    with served(site, "/alt/yol/") as host:
        for place in every if SOAKED else by_turns(every, turns=8):
            page.goto(host.address + place)
            views.open_details(page)
            views.open_menu(page)
            found |= {place: stopped(page)} if stopped(page) else {}

    assert found == {}


@pytest.mark.parametrize("place", ["", "en/policy/whole/"])
def test_the_policy_lets_search_and_colours_work(page: Page, site: Path, place: str) -> None:
    with served(site) as host:
        page.goto(host.address + place)
        page.locator(".palette__button:visible").click()
        searched(page)

        assert stopped(page) == []


def hurt(page: Page, html: str, site: Path, tmp_path: Path) -> dict[str, object]:
    """Open a page of the site with hostile words in it; return what came of them."""
    here, there = tmp_path / "site", tmp_path / "other"
    for folder in (here / "hostile", there):
        folder.mkdir(parents=True)
    for one in site.iterdir():
        (here / one.name).symlink_to(one)
    (there / "hurt.js").write_text("window.hurt = ['foreign']")
    with served(there) as other, served(here) as host:
        broken = re.sub("(?=</body>)", HOSTILE.format(other=other.address), html, count=1)
        (here / "hostile/index.html").write_text(broken, encoding="utf-8")
        page.goto(f"{host.address}hostile/")
        page.evaluate("document.getElementById('bait').click()")
        page.evaluate("document.getElementById('link').click()")
        page.wait_for_load_state("networkidle")
        done = page.evaluate("window.hurt ?? null")
        painted = page.evaluate("getComputedStyle(document.getElementById('painted')).position")
        asked = [one for one in other.asked if "hurt" in one]
        return {"done": done, "painted": painted, "asked": asked, "stopped": len(stopped(page))}


def test_what_is_smuggled_into_a_page_is_dead(page: Page, site: Path, tmp_path: Path) -> None:
    html = (site / "report/index.html").read_text(encoding="utf-8")

    came_of_it = hurt(page, html, site, tmp_path)

    assert came_of_it["done"] is None
    assert came_of_it["painted"] == "static"
    assert came_of_it["asked"] == []
    assert int(str(came_of_it["stopped"])) >= 5


def test_without_the_policy_it_would_live(page: Page, site: Path, tmp_path: Path) -> None:
    """Otherwise the proof before would prove nothing."""
    html = (site / "report/index.html").read_text(encoding="utf-8")
    bare = re.sub('<meta http-equiv="Content-Security-Policy"[^>]*>', "", html)

    came_of_it = hurt(page, bare, site, tmp_path)

    assert came_of_it["done"]
    assert came_of_it["painted"] == "fixed"
    assert came_of_it["asked"] == ["/hurt.js"]
    assert came_of_it["stopped"] == 0


def test_every_page_says_its_own_policy_and_no_style_stands_in_an_attribute(site: Path) -> None:
    for path in web_pages(site):
        html = path.read_text(encoding="utf-8")
        (said,) = re.findall('Content-Security-Policy" content="([^"]+)"', html)
        assert said == policy_of(html), path
        assert not re.search(r'<[a-z][^<>]*\sstyle="', html), path
        assert html.count('<meta name="referrer" content="same-origin">') == 1, path


@pytest.fixture(scope="module")
def stick(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stick")
    with ZipFile(site / USB_COPY) as packed:
        packed.extractall(folder / "Okul sitesi ğ")
    return folder / "Okul sitesi ğ"


@pytest.mark.parametrize("place", ["index.html", "en/report/index.html"])
def test_from_a_disk_the_policy_lets_search_and_styles_work(
    page: Page, stick: Path, place: str
) -> None:
    page.goto((stick / place).as_uri())
    searched(page)

    assert stopped(page) == []
    assert page.evaluate("getComputedStyle(document.querySelector('header')).position") != "static"
    assert page.evaluate("[...document.fonts].some((face) => face.status === 'loaded')")


@pytest.mark.parametrize("language", ["tr", "en"])
def test_every_link_that_leaves_the_school_says_so(site: Path, language: str) -> None:
    """Those in what was approved, too, whose words stay as they are."""
    own = urlsplit(URL).hostname
    counted = 0
    for path in web_pages(site):
        tree = parsed(path)
        links = [a for a in tree.xpath("//a[@href]") if urlsplit(a.get("href")).hostname]
        leaving = [a for a in links if urlsplit(a.get("href")).hostname != own]
        if tree.get("lang") != language or not leaving:
            continue
        for link in leaving:
            assert {"external", "noopener", "noreferrer"} <= set(link.get("rel").split()), path
            (said,) = tree.xpath(f"//*[@id='{link.get('aria-describedby')}']")
            assert said.text == WORDS[language]["leaves-site"]
            counted += 1
    assert counted > 100


@pytest.mark.parametrize(
    "at", representatives(["/", "/alt/yol/", "/e-guvenlik/latest/"], "/alt/yol/")
)
@pytest.mark.parametrize(
    ("lost", "language"),
    representative_rows(
        [("x/y/z", "tr"), ("x", "tr"), ("en/x/", "en"), ("a/b/c/d/e/", "tr")],
        ("x/y/z", "tr"),
        ("en/x/", "en"),
    ),
)
def test_a_lost_address_leads_home_wherever_the_site_lies(
    page: Page, site: Path, at: str, lost: str, language: str
) -> None:
    with served(site, at) as host:
        answer = page.goto(host.address + lost)
        assert answer
        assert answer.status == 404
        assert stopped(page) == []
        assert page.locator("h1").inner_text() == WORDS[language]["lost-title"]
        assert page.locator("html").get_attribute("lang") == language
        assert WORDS[language]["lost-title"] in page.title()
        assert page.evaluate("document.querySelector('header img').naturalWidth") > 0
        assert page.evaluate("getComputedStyle(document.querySelector('header')).display") == "flex"
        for link in page.locator(".lost a").all():
            place = str(link.evaluate("one => one.href")).removeprefix(host.address)
            assert (site / place / "index.html").is_file()
        page.locator(f".lost [lang={language}] a").first.click()
        page.wait_for_url(host.address + {"tr": "", "en": "en/"}[language])


def test_a_lost_address_whose_page_was_published_beside_latest_leads_there(
    page: Page, site: Path, tmp_path: Path
) -> None:
    """The page lies at the root of all editions, as GitHub Pages wants it."""
    (tmp_path / "latest").symlink_to(site)
    (tmp_path / "2022-2023").symlink_to(site)
    shutil.copy(site / "404.html", tmp_path)
    with served(tmp_path, "/school/") as host:
        page.goto(f"{host.address}2022-2023/en/gone/")
        page.wait_for_load_state("networkidle")
        page.locator(".lost [lang=en] a").first.click()
        page.wait_for_url(f"{host.address}latest/en/")
