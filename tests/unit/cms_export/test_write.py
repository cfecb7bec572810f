from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from esafety.cms_export.transform import cms_html
from esafety.cms_export.write import BYTE_ORDER_MARK, cms_pages
from esafety.content.load import read_content
from esafety.content.school_content import Content
from esafety.documents.common.print_job import RenderError
from esafety.documents.common.rendered_site import RenderedPage, RenderedSite
from sealing import sealed

URL = "https://okul.test/"
LIVE = f"{URL}latest/"
CLAUSE = (
    '<h1 id="purpose">{title}</h1><ol class="clauses"><li class="clause" id="purpose-01">'
    '<a class="clause__number" href="#purpose-01">1.1</a><div class="clause__body">'
    '<p class="clause__text">{words} (<a href="#purpose">{title}</a>)</p></div></li></ol>'
)
WORDS = {"tr": ("Amaç", "Çocukları korumak"), "en": ("Purpose", "To protect children")}
WHOLE = "downloads/2022-2023/school-page/whole-policy.html"


def chapter(language: str, slug: str, html: str) -> RenderedPage:
    root = "" if language == "tr" else "en/"
    place = "" if slug == "index" else f"{slug}/"
    source = f"policy/2022-2023/{'index' if slug == 'index' else '01-' + slug}.md"
    url = f"{root}policy/{place}"
    return RenderedPage(source, language, url, slug, slug, chapter=True, number=None, html=html)


RENDERED_SITE = RenderedSite(
    tuple(
        chapter(language, slug, html)
        for language, (title, words) in WORDS.items()
        for slug, html in (
            ("purpose", CLAUSE.format(title=title, words=words)),
            ("index", f'<h1 id="title">Politika {language}</h1>'),
        )
    ),
    (),
)


@pytest.fixture
def content(root: Path) -> Content:
    tree = sealed(yaml.safe_load((root / "tests/golden/school.yml").read_text(encoding="utf-8")))
    return replace(sound := read_content(tree), school=sound.school.at(URL))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for page in RENDERED_SITE.pages:
        target = tmp_path / page.url / "index.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        head = f'<link rel="canonical" href="{URL}{page.url}">'
        text = f"{head}<nav>Menü</nav><article>{page.html}</article>"
        target.write_text(text, encoding="utf-8")
    return tmp_path


def made(site: Path, content: Content, root: Path, code: str | None = None) -> dict[str, str]:
    done = cms_pages(RENDERED_SITE, content, root, site, code)
    return {one.path: (site / one.path).read_text(encoding="utf-8") for one in done}


def in_order(text: str, *parts: str) -> bool:
    places = [text.find(part) for part in parts]
    return -1 not in places and places == sorted(places)


def test_each_page_has_a_fragment_of_its_article_and_the_policy_one_of_its_own(
    site: Path, content: Content, root: Path
) -> None:
    texts = made(site, content, root)

    names = [path.rpartition("/")[2] for path in texts]
    assert names == [
        *("policy_purpose.tr.html", "policy.tr.html", "policy_purpose.en.html", "policy.en.html"),
        "whole-policy.html",
    ]
    assert texts["downloads/2022-2023/school-page/policy_purpose.en.html"] == (
        f"{BYTE_ORDER_MARK}"
        '<h2 lang="en">Purpose</h2>\n<ul lang="en">\n<li><strong>1.1</strong> To protect children '
        '(<a href="https://okul.test/latest/en/policy/purpose/#purpose">Purpose</a>)</li>\n</ul>\n'
    )


def test_the_whole_policy_is_turkish_then_english_each_with_facts_documents_and_address(
    site: Path, content: Content, root: Path
) -> None:
    text = made(site, content, root)[WHOLE]

    turkish, english = text.split('<h2 lang="en">')
    booklet = f'href="{URL}2022-2023/downloads/2022-2023/booklet.tr.pdf"'
    assert in_order(
        turkish,
        *("Politika tr", "<td>2022-2023</td>", "<td>Türkçe</td>", booklet, '<h3 lang="tr">Amaç'),
        *("<strong>1.1</strong> Çocukları korumak", f'href="{LIVE}policy/purpose/#purpose"'),
        f'<a href="{LIVE}policy/">',
    )
    assert in_order(
        english,
        *("Politika en", "Turkish text is binding", "<td>2022-2023</td>", booklet),
        *('<h3 lang="en">Purpose', "<strong>1.1</strong> To protect"),
        f'<a href="{LIVE}en/policy/">',
    )


def test_the_edition_code_is_printed_where_there_is_one(
    site: Path, content: Content, root: Path
) -> None:
    assert made(site, content, root, "0123456789ab")[WHOLE].count("<td>0123456789ab</td>") == 2
    assert "Sürüm kodu" not in made(site, content, root)[WHOLE]


def test_every_fragment_of_a_draft_starts_with_a_notice(
    site: Path, content: Content, root: Path
) -> None:
    draft = replace(content, edition=replace(content.edition, approval=None, seal=None))

    for path, text in made(site, draft, root).items():
        language = "en" if path.endswith(".en.html") else "tr"
        stamp = {"tr": "TASLAK", "en": "DRAFT"}[language]
        assert text.startswith(f'{BYTE_ORDER_MARK}<p lang="{language}"><strong>{stamp}<'), path
    assert made(site, draft, root)[WHOLE].count("<strong>DRAFT<") == 1


def test_a_lost_word_stops_the_build_and_names_every_fragment_that_lost_one(
    site: Path, content: Content, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forgetful(*arguments: str) -> str:
        return cms_html(*arguments).replace("korumak", "")

    monkeypatch.setattr("esafety.cms_export.write.cms_html", forgetful)

    with pytest.raises(RenderError, match=r"policy_purpose\.tr\.html: .*korumak") as error:
        cms_pages(RENDERED_SITE, content, root, site, None)

    assert [one.path for one in error.value.printed] == [
        "downloads/2022-2023/school-page/policy_purpose.tr.html",
        WHOLE,
    ]
