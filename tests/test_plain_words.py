"""Plain words on pages and on paper: marked as no approved text, hidden once they are stale."""

from hashlib import sha256
from pathlib import Path
from typing import Final

import pypdfium2
import pytest

from esafety.content.check import content_findings
from esafety.source_tree.read_folder import read_tree
from found import Found
from panels import letters_of
from shared import made_once
from small_school import small_school
from workshop import PUBLIC, WORDS, build, parsed

EDITION: Final = "2022-2023"
FILE: Final = f"docs/policy/plain/{EDITION}.yml"
PARENTS: Final = {"tr": "Bu bölüm çocukları korumayı anlatır.", "en": "It is about protection."}
CHILD: Final = {"tr": "Kutuya koyarım.", "en": "I use the box."}
HIDDEN: Final = {"tr": "Cihazlar kapalıdır.", "en": "Devices are off."}
ENTRIES: Final = f"""\
- chapter: purpose
  digest: ""
  parents:
    - {{tr: "{PARENTS["tr"]}", en: "{PARENTS["en"]}"}}
  children:
    says: {{tr: "{CHILD["tr"]}", en: "{CHILD["en"]}"}}
    picture: slips/phone-off
- chapter: devices
  digest: "000000000000"
  parents:
    - {{tr: "{HIDDEN["tr"]}", en: "{HIDDEN["en"]}"}}
"""
SHEET: Final = """\
---
title: "{title}"
description: "{title}."
template: plain-words.html
audience: [{reader}]
policy: {edition}
clauses: []
---

# {title} {{ #{anchor} }}

{{{{ {call}() }}}}
"""
# Pages that say more than the sealed text; all other paper is the same with and without them.
SHEETS: Final = ("families/in-short", "class/what-should-i-do")


def explain(school: Path) -> None:
    """Write plain words into a school: one chapter is confirmed, the other is stale."""
    file = school / FILE
    file.parent.mkdir()
    file.write_text(ENTRIES.replace('digest: ""', 'digest: "0"'), encoding="utf-8")
    purpose, *_ = (n for n in content_findings(read_tree(school)) if n.key == "plain-stale")
    confirmed = ENTRIES.replace('digest: ""', f'digest: "{purpose.params["digest"]}"')
    file.write_text(confirmed, encoding="utf-8")
    settings = school / "mkdocs.yml"
    menu = settings.read_text(encoding="utf-8")
    lines = "".join(f"  - {page}.md\n" for page in SHEETS)
    assert "  - report.md\n" in menu
    settings.write_text(menu.replace("  - report.md\n", f"  - report.md\n{lines}"), "utf-8")
    for page, reader, call in zip(
        SHEETS, ("parents", "students"), ("in_short", "what_to_do"), strict=True
    ):
        folder, name = page.split("/")
        (school / "docs" / folder).mkdir()
        for language in ("tr", "en"):
            facts = {"edition": EDITION, "anchor": name, "reader": reader, "call": call}
            text = SHEET.format(title=f"{name} {language}", **facts)
            (school / f"docs/{page}.{language}.md").write_text(text, encoding="utf-8")


def digests_of_paper(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in sorted(site.rglob("*.pdf"))
        if "plain-words" not in path.parts and not path.stem.startswith(("in-short", "what-"))
    }


def said_in(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return " ".join(
            " ".join(str(page.get_textpage().get_text_bounded()).split()) for page in document
        )
    finally:
        document.close()


@pytest.fixture(scope="session")
def explained(shared: Path) -> Path:
    """Return the site of a small school with plain words."""

    def make(folder: Path) -> None:
        school = small_school(folder / "school")
        explain(school)
        built = build(school, folder / "site", "--site-url", PUBLIC)
        assert built.returncode == 0, built.stdout

    return made_once(shared, "explained", make) / "site"


def test_plain_words_stand_beside_the_approved_text_and_never_in_it(
    explained: Path, small_site: Path
) -> None:
    for language, root in (("tr", ""), ("en", "en/")):
        page = parsed(explained / f"{root}policy/purpose/index.html")
        (aside,) = page.xpath("//aside[@id='plain-words']")
        said = " ".join(aside.text_content().split())
        for words in (PARENTS[language], CHILD[language], WORDS[language]["plain-apart"]):
            assert words in said
        assert (
            aside.xpath("string(//*[@id=$id])", id=aside.get("aria-labelledby"))
            == (WORDS[language]["plain-label"])
        )
        assert not aside.xpath(".//*[contains(@class, 'clause')]")
        for text in ("policy/whole", "policy/devices"):
            other = parsed(explained / f"{root}{text}/index.html").text_content()
            assert PARENTS[language] not in other, text
        pasted = (explained / "downloads").rglob(f"school-page/*.{language}.html")
        policy = [path for path in pasted if "policy" in path.name]
        assert policy
        assert not [p for p in policy if PARENTS[language] in p.read_text(encoding="utf-8")]

    before = digests_of_paper(small_site)
    assert len(before) > 10
    assert digests_of_paper(explained) == before


def test_what_is_stale_is_shown_nowhere(explained: Path) -> None:
    texts = [*explained.rglob("*.html"), *explained.rglob("search/index.js")]

    assert not [p for p in texts if HIDDEN["tr"] in p.read_text(encoding="utf-8")]
    assert not parsed(explained / "policy/devices/index.html").xpath("//*[@id='plain-words']")


def test_the_search_finds_plain_words_as_such(explained: Path) -> None:
    found = Found(explained)

    (address,) = (one for one in found.titles if one.endswith("#plain-words"))
    assert address == "policy/purpose/#plain-words"
    assert found.titles[address] == "Amaç"
    assert found.kinds[address] == WORDS["tr"]["plain-label"]


@pytest.mark.parametrize("language", ["tr", "en"])
def test_both_sheets_are_printed_from_the_same_words(explained: Path, language: str) -> None:
    folder = explained / f"downloads/{EDITION}/plain-words"
    parents = said_in(folder / f"in-short.{language}.pdf")
    children = said_in(folder / f"what-should-i-do.{language}.pdf")

    assert PARENTS[language] in parents
    assert CHILD[language] in children
    assert HIDDEN[language] not in parents
    assert all(WORDS[language]["plain-apart-sheet"] in said for said in (parents, children))


@pytest.mark.parametrize("name", ["in-short", "what-should-i-do"])
def test_what_is_read_on_a_sheet_has_fourteen_points_or_more(explained: Path, name: str) -> None:
    letters = letters_of(explained / f"downloads/{EDITION}/plain-words/{name}.tr.pdf")
    lines: dict[tuple[int, int], list[float]] = {}
    for side, _, bottom, _, size in letters:
        lines.setdefault((side, round(bottom / 4)), []).append(round(size, 1))
    small = [sizes for sizes in lines.values() if min(sizes) < 14]

    assert len(lines) - len(small) >= 3
    # The school above the title, the two lines of the foot.
    assert len(small) <= 3
