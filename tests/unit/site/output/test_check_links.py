from pathlib import Path

import pytest

from esafety.problems.current_file import current_file
from esafety.site.output.check_links import broken_links, built_pages

HERE = "https://okul.example/e-guvenlik/"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    page = tmp_path / "policy/index.html"
    page.parent.mkdir()
    page.write_text('<h1 id="policy">P</h1><a href="..">Ana sayfa</a>', encoding="utf-8")
    (tmp_path / "index.html").write_text("<p>A</p>", encoding="utf-8")
    (tmp_path / "çizim.svg").write_text("<svg/>", encoding="utf-8")
    (tmp_path / "bir dosya.pdf").touch()
    return tmp_path


def broken(site: Path, body: str, page: str = "index.html") -> list[str]:
    (site / page).write_text(f'<body><h1 id="top">A</h1>{body}</body>', encoding="utf-8")
    return broken_links(built_pages(site), site, HERE)


@pytest.mark.parametrize(
    "element",
    [
        '<a href="policy/">page</a>',
        '<a href="policy/index.html#policy">anchor</a>',
        '<a href="#top">same page</a>',
        '<a href="policy/?q=telefon#policy">search</a>',
        '<a href="https://okul.example/e-guvenlik/policy/#policy">full address</a>',
        '<a href="">itself</a>',
        '<img src="%C3%A7izim.svg" alt="">',
        '<a href="mailto:okul@okul.example">mail</a>',
        '<a href="tel:183">call</a>',
        '<a href="https://baska.example/gone/">another site</a>',
        '<img src="data:image/png;base64,AA==" alt="">',
        '<link rel="canonical" href="https://okul.example/e-guvenlik/gone/">',
        '<a name="old">no link</a>',
        '<a href="./%2e/policy/%2E%2e//policy/.#policy">ways that lead on</a>',
        f'<a href="{HERE}./policy//%2e/index.html#policy">ways of a full address</a>',
        '<a href="HTTPS://okul.example/e-guvenlik/policy/?q#policy">letters of a scheme</a>',
        '<a href=" poli\ncy/#po\tlicy ">blanks that browsers leave out</a>',
        '<a href="#b%C3%B6l%C3%BCm">anchor</a><a href="#bölüm">anchor</a><b id="bölüm">B</b>',
        '<a href="#">top</a><a href="?">itself</a>',
        '<a href="bir%20dosya.pdf">blank</a><a href="bir dosya.pdf">blank</a>',
    ],
)
def test_what_leads_somewhere_or_elsewhere_is_sound(element: str, site: Path) -> None:
    assert broken(site, element) == []


@pytest.mark.parametrize(
    ("element", "reported"),
    [
        ('<a href="gone/">x</a>', "gone/ leads to gone/index.html, which was not built"),
        ('<a href="a.pdf">x</a>', "a.pdf leads to a.pdf, which was not built"),
        ('<img src="a.png">', "a.png leads to a.png, which was not built"),
        ('<script src="a.js"></script>', "a.js leads to a.js, which was not built"),
        ('<link rel="stylesheet" href="a.css">', "a.css leads to a.css, which was not built"),
        (f'<a href="{HERE}gone/">x</a>', f"{HERE}gone/ leads to gone/index.html"),
        ('<a href="policy">x</a>', "policy leads to policy, which was not built"),
        ('<a href="policy/#gone">x</a>', "policy/index.html has no #gone"),
        ('<a href="#gone">x</a>', "index.html has no #gone"),
        ('<a href="policy/%2e%2e">x</a><a href="policy/%2e%2e/gone">y</a>', "policy/%2e%2e/gone"),
        ('<a href="%2e%2e/gone/">x</a>', "%2e%2e/gone/ leads to ../gone/index.html"),
        ('<a href="#k%C3%B6k">x</a>', "index.html has no #k%C3%B6k"),
        ('<a href="../gone/">x</a>', "../gone/ leaves the site"),
        ('<a href="/gone/">x</a>', "/gone/ leaves the site"),
    ],
)
def test_what_leads_nowhere_is_reported_with_its_page(
    element: str, reported: str, site: Path
) -> None:
    (sentence,) = broken(site, element)

    assert sentence.startswith(f"index.html: {reported}")


@pytest.mark.parametrize(
    ("link", "leads_to"),
    [
        ("../tel:1", "tel:1"),
        ("..//gone.pdf", "gone.pdf"),
        ("../https://okul.example/a.pdf", "https:/okul.example/a.pdf"),
        ("../?q", ""),
        ("../", ""),
    ],
)
def test_what_follows_the_way_up_is_a_path(link: str, leads_to: str, site: Path) -> None:
    found = broken(site, f'<a href="{link}">x</a>', "policy/x.html")

    said = [f"policy/x.html: {link} leads to {leads_to}, which was not built"]
    assert found == (said if leads_to else [])


def test_links_are_read_from_where_their_page_stands(site: Path) -> None:
    links = '<a href="../policy/">x</a><a href="policy/">y</a>'

    (sentence,) = broken(site, f"{links}<a href='./#policy'>z</a>", "policy/x.html")

    assert sentence.startswith("policy/x.html: policy/ leads to policy/policy/index.html")


def test_all_broken_links_are_reported_once_each(site: Path) -> None:
    reported = broken(site, '<a href="a/">x</a><a href="b/">x</a><a href="a/">x</a>')

    assert len(reported) == 2


def test_an_empty_page_leads_nowhere_and_can_be_led_to(site: Path) -> None:
    (site / "empty.html").touch()

    assert broken(site, '<a href="empty.html">x</a>') == []


def test_an_error_nobody_expected_names_the_page(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken_parser(*_: object) -> None:
        raise RuntimeError("no parser")

    monkeypatch.setattr("esafety.site.output.check_links.html.parse", broken_parser)

    with pytest.raises(RuntimeError) as raised:
        built_pages(site)

    assert current_file(raised.value) == "site/index.html"


def test_without_an_address_the_lost_page_takes_the_hosts_root_for_the_sites(site: Path) -> None:
    assert broken(site, '<a href="/policy/#policy">a</a><a href="/">b</a>', "404.html") == []
    assert broken(site, '<a href="/gone/">a</a>', "404.html") == [
        "404.html: /gone/ leads to gone/index.html, which was not built"
    ]
