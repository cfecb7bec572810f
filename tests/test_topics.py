"""A small school with pages on three topics, built whole: one is mapped, and one chosen for."""

from pathlib import Path

import pytest
import yaml
from pypdfium2 import PdfDocument

from workshop import TODAY, build, commit_all, esafety, parsed

FRONT = "---\ntitle: {title}\ndescription: {title}.\n{more}---\n\n"
PICTURE = "![Bir kutu.](../assets/art/posters/phones-off.svg)"
TOPICS = """\
phones:
  tr: Telefonlar kutuda ya da çantada durur.
  en: Phones are kept in a box or in the bag.
  words: {tr: [telefon]}
  choices: {place: {box: {tr: kutuda, en: in a box}, bag: {tr: çantada, en: in the bag}}}
photos: {tr: Okulda fotoğraf çekilmez., en: No photos are taken at school.}
"""
MAP = "phones: {clauses: [devices-students-01, devices-01], choices: {place: box}}\n"
INDEX = """\
# Pano { #board }

- [Kutu](box.md): telefonlar için ({{ topic("phones") }}).
- [Fotoğraf](photo.md): kapı için.
- Telefonun çantada durur. {{ only("phones.place=bag") }}
- Telefonun kutuda durur. {{ only("phones.place=box") }}
- Sormadan çekme ({{ topic("photos") }}).

## Fotoğraf { #photo }

Fotoğraf için [kapı yazısı](photo.md) var ({{ topic("photos") }}).

## Son { #end }

[Kapı yazısını](photo.md) ve [kutuyu](box.md) asın.
"""
BUNDLE = """\
- id: board
  title: {tr: Pano, en: Board}
  purpose: {tr: Asmak için., en: To hang up.}
  use: board
  count: 1
  sheets:
    - {sheet: board/photo, for: all}
    - {sheet: board/box, for: all}
"""


def write(school: Path, path: str, text: str) -> None:
    (school / path).parent.mkdir(parents=True, exist_ok=True)
    (school / path).write_text(text, encoding="utf-8")


def sheet(title: str, topic: str) -> str:
    front = FRONT.format(title=title, more=f"template: label.html\ntopics: [{topic}]\n")
    return f"{front}# {title} {{ #sheet }}\n\n{PICTURE}\n\nBir söz.\n"


@pytest.fixture
def school(small: Path) -> Path:
    """Return the small school with topics, their map and sheets on them."""
    write(small, "data/topics.yml", TOPICS)
    write(small, "docs/policy/topics/2022-2023.yml", MAP)
    write(small, "data/bundles.yml", BUNDLE)
    for code in ("tr", "en"):
        write(small, f"docs/board/index.{code}.md", FRONT.format(title="P", more="") + INDEX)
        write(small, f"docs/board/box.{code}.md", sheet("Kutu", "phones"))
        write(small, f"docs/board/photo.{code}.md", sheet("Foto", "photos"))
    menu = (small / "mkdocs.yml").read_text(encoding="utf-8")
    named = "  - board/index.md\n  - board/photo.md\n  - report.md\n"
    write(small, "mkdocs.yml", menu.replace("  - report.md\n", named, 1))
    commit_all(small, "topics")
    return small


@pytest.mark.nightly
def test_what_no_clause_answers_is_on_no_page_and_no_paper(school: Path, tmp_path: Path) -> None:
    built = build(school, tmp_path / "site")

    assert built.returncode == 0, built.stdout + built.stderr
    site = tmp_path / "site"
    assert not [
        path
        for folder in ("board", "en/board", "downloads")
        for path in (site / folder).rglob("*photo*")
    ]
    assert (site / "downloads/2022-2023/board/box.tr.pdf").is_file()
    for code in ("", "en/"):
        page = parsed(site / f"{code}board/index.html")
        article = page.find_class("md-content")[0]
        items = [
            " ".join(item.text_content().split()) for item in article.xpath(".//article//ul/li")
        ]
        assert items[0].startswith("Kutu: telefonlar için (")
        assert "2.A.1" in items[0]
        assert "2.1" in items[0]
        assert items[1:] == ["Telefonun kutuda durur."]
        assert "Kapı yazısını ve kutuyu asın." in " ".join(article.text_content().split())
        assert not page.xpath("//*[@id='photo']")
        assert "board/photo" not in (site / f"{code}index.html").read_text(encoding="utf-8")
    indexes = [path.read_text(encoding="utf-8") for path in (site / "search").rglob("*.js")]
    assert [index for index in indexes if "board/box" in index]
    assert not [index for index in indexes if "board/photo" in index]
    links = [link.get("href") for link in parsed(site / "board/index.html").xpath("//article//a")]
    assert "../policy/devices/#devices-students-01" in links
    quoted = parsed(site / "board/box/index.html").find_class("clause__number")
    assert [one.text_content().strip() for one in quoted] == ["2.A.1", "2.1"]
    foot = PdfDocument(site / "downloads/2022-2023/board/box.tr.pdf")[0].get_textpage()
    assert "Dayandığı maddeler: 2.A.1 ve 2.1" in " ".join(foot.get_text_range().split())


def test_the_checklist_of_a_preview_and_the_check_name_what_is_still_to_decide(
    school: Path,
) -> None:
    checked = esafety(school, "check", "--lang", "en", "--today", TODAY)

    assert checked.returncode == 0, checked.stdout
    assert "Topics still to decide: 1." in checked.stdout
    assert "– No photos are taken at school. (photos)" in checked.stdout


def test_proposals_are_written_into_the_map_and_nothing_else_changes(school: Path) -> None:
    (school / "docs/policy/topics/2022-2023.yml").unlink()

    first = esafety(school, "topics", "--lang", "en")
    text = (school / "docs/policy/topics/2022-2023.yml").read_text(encoding="utf-8")
    second = esafety(school, "topics", "2022-2023", "--lang", "en")

    assert first.returncode == second.returncode == 0, first.stdout + second.stdout
    assert "phones: 2.1" in first.stdout
    assert "No clause is like these" in first.stdout
    assert set(yaml.safe_load(text)) == {"phones"}
    assert text.count(" # ? 2.") == 3
    assert (school / "docs/policy/topics/2022-2023.yml").read_text(encoding="utf-8") == text
    unknown = esafety(school, "topics", "2022-2032", "--lang", "en")
    assert (unknown.returncode, "Nothing was written." in unknown.stdout) == (1, True)
