"""What a built site offers to programs, from its files alone."""

import json
from datetime import date
from pathlib import Path

import pytest

from clause_history import history
from esafety.content.load import read_content
from esafety.site.build import SiteOrder, build_site
from esafety.source_tree.read_folder import read_tree
from esafety.source_tree.reading_cache import reading_cache
from shared import made_once
from small_school import school_of, small_tree
from small_site import built_site
from three_editions import FIRST, PHONES, SECOND, THIRD, three_editions
from workshop import TODAY, parsed

# MkDocs' own, met in this process.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


def _school(folder: Path) -> None:
    built_site(school_of(three_editions(small_tree()), folder / "school"), folder / "out/site")


@pytest.fixture(scope="module")
def site(shared: Path) -> Path:
    """Return the site of a small school with three sealed editions."""
    return made_once(shared, "three-editions", _school) / "out/site"


def test_the_history_of_a_clause_is_rebuilt_from_what_is_published(site: Path) -> None:
    assert history(site, PHONES, "tr") == [
        (FIRST, "2022-09-29", "2.1", "Telefonlar kapalı durur."),
        (SECOND, "2023-09-29", "2.2", "Telefonlar kapalı durur."),
        (THIRD, "2024-09-29", "2.2", "Telefonlar kapalı durur ve çantada kalır."),
    ]
    assert [row[3] for row in history(site, "purpose-02", "en")] == [
        *("To guide everybody.", "To guide everybody.", ""),
    ]


def test_the_program_that_does_so_has_thirty_lines() -> None:
    lines = Path(__file__).with_name("clause_history.py").read_text(encoding="utf-8").splitlines()

    assert len(lines) <= 30


def test_every_address_in_the_data_was_built(site: Path) -> None:
    data = json.loads((site / "policy.json").read_text(encoding="utf-8"))

    for clause in data["clauses"]:
        for path in clause["path"].values():
            place, _, anchor = path.partition("#")
            assert anchor in parsed(site / place / "index.html").xpath("//@id")


def test_the_schema_lies_beside_every_policy(site: Path) -> None:
    found = sorted(path.relative_to(site).as_posix() for path in site.rglob("policy.json"))

    assert found == [*(f"editions/{one}/policy.json" for one in (FIRST, SECOND, THIRD)), found[-1]]
    assert found[-1] == "policy.json"
    for path in found:
        named = json.loads((site / path).read_text(encoding="utf-8"))["$schema"]
        assert ((site / path).parent / named).is_file()
    last = site / f"editions/{THIRD}/policy.json"
    assert last.read_bytes() == (site / "policy.json").read_bytes()


def test_pages_of_the_policy_lead_programs_to_it(site: Path) -> None:
    for path in ("index.html", "en/policy/devices/index.html", "editions/index.html"):
        page = parsed(site / path)
        (said,) = page.xpath("//script[@type='application/ld+json']/text()")
        assert json.loads(said)["@context"] == "https://schema.org"
        kinds = page.xpath("//link[@rel='alternate'][@type]/@type")
        assert kinds == ["application/json", "application/atom+xml"]
    assert not parsed(site / "report/index.html").xpath("//script[@type='application/ld+json']")


def test_without_a_public_address_what_consists_of_addresses_is_left_out(tmp_path: Path) -> None:
    school = school_of(three_editions(small_tree()), tmp_path / "school")
    target = tmp_path / "out/site"
    with reading_cache(school):
        content = read_content(read_tree(school))
        order = (school, target, date.fromisoformat(TODAY), 0, content.school.site_url)
        build_site(SiteOrder(*order, content=content))

    assert not [*target.rglob("changes.xml"), *target.rglob("sitemap.xml*")]
    assert (target / "robots.txt").read_text(encoding="utf-8") == "User-agent: *\nAllow: /\n"
    assert json.loads((target / "policy.json").read_text(encoding="utf-8"))["address"] is None
    assert "okul.example" not in (target / "policy/devices/index.html").read_text(encoding="utf-8")


def test_a_page_for_each_sealed_edition_says_who_approved_it_and_when(site: Path) -> None:
    page = parsed(site / f"editions/{FIRST}/index.html")
    facts = {
        str(row.findtext("dt")): row.xpath("string(dd)") for row in page.xpath("//dl//div[dt][dd]")
    }

    assert facts["Onaylayan"] == "Ayşe IŞIK"
    assert facts["Onay günü"] == facts["Yürürlükteki ilk gün"] == "29 Eylül 2022"
    assert facts["Yürürlükteki son gün"] == "28 Eylül 2023"
    assert facts["Karar"] == "Mühürde karar numarası yok"
    english = parsed(site / f"en/editions/{THIRD}/index.html").xpath("string(//article)")
    assert "The review due in September 2025 is overdue." in english
    data = json.loads((site / f"editions/{SECOND}/policy.json").read_text(encoding="utf-8"))
    second = parsed(site / f"editions/{SECOND}/index.html").xpath("string(//article)")
    assert data["seal"]["digest"] in second
    assert data["previous"]["digest"] in second


def test_the_list_of_editions_finds_what_was_in_force_in_each_year(tmp_path: Path) -> None:
    tree = three_editions(small_tree())
    for path in ("docs/editions/index.tr.md", "docs/editions/index.en.md"):
        tree[path] += "\n{{ in_force_days() }}\n\n{{ policy_data() }}\n"
    page = parsed(
        built_site(school_of(tree, tmp_path / "school"), tmp_path / "out/site")
        / "editions/index.html"
    )

    years = [str(link) for link in page.xpath("//nav[@class='year-finder no-print']//a/@href")]
    assert years == [f"#year-{year}" for year in range(2022, 2027)]
    assert all(page.xpath(f"//*[@id='{link[1:]}']") for link in years)
    listed = " ".join(page.xpath("string(//*[@id='year-2023'])").split())
    assert listed == (
        f"2023 1 Ocak 2023 – 28 Eylül 2023: {FIRST} 29 Eylül 2023 – 31 Aralık 2023: {SECOND}"
    )
    before = " ".join(page.xpath("string(//*[@id='year-2022'])").split())
    assert "1 Ocak 2022 – 28 Eylül 2022: bu sitenin bildiği bir sürüm yok" in before
