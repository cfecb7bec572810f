"""A real redline: 2022-2023 with every correction its list of errors asks for, two sections
more, one clause less, one in another place. The numbers are counted by hand."""

from pathlib import Path

import page
import pikepdf
import pypdfium2
import pytest
from lxml import html

from approved_text import squeezed
from esafety.content.check import check_content
from esafety.content.load import read_content
from esafety.content.school_content import Content
from esafety.policy.alignment.passage import CLAUSE, PERSON
from esafety.redline.changes import ADDED, EDITED, KINDS, MOVED, REMOVED, SAME, ChangeCount, Redline
from esafety.redline.editions_compared import edition_text, redline_of
from esafety.school.download_paths import redline_path, redline_word_path
from esafety.source_tree.read_folder import read_tree
from esafety.source_tree.reading_cache import reading_cache
from found import Found
from next_edition import CORRECTIONS, NEWER, OLDER, next_edition
from publishing import Press
from word_changes import ACCEPTED, REJECTED, paragraphs_of, texts
from workshop import ROOT, esafety, parsed

PAGES = {"tr": f"editions/{NEWER}-from-{OLDER}", "en": f"en/editions/{NEWER}-from-{OLDER}"}


@pytest.fixture(scope="module")
def tree() -> dict[str, str]:
    return next_edition(read_tree(ROOT))


@pytest.fixture(scope="module")
def content(tree: dict[str, str]) -> Content:
    with reading_cache(ROOT):
        return read_content(tree)


@pytest.fixture(scope="module")
def redline(content: Content) -> Redline:
    older, newer = (next(e for e in content.editions if e.name == n) for n in (OLDER, NEWER))
    return redline_of(content, older, newer, "tr")


@pytest.fixture(scope="module")
def school(two_editions: Press) -> Path:
    """Return the school that publishes both; its newer edition names no people."""
    return two_editions.school


@pytest.fixture(scope="module")
def made(two_editions: Press) -> Path:
    return two_editions.site


def numbers(redline: Redline, kind: str) -> dict[str, str]:
    """Return the old and the new number of the clauses of one kind."""
    mine = [c for c in redline.changes if c.passage_kind == CLAUSE and c.kind == kind]
    return {
        ", ".join(p.number for p in change.old): ", ".join(p.number for p in change.new)
        for change in mine
    }


def test_the_next_edition_is_sound(tree: dict[str, str]) -> None:
    with reading_cache(ROOT):
        assert check_content(tree) == []
    assert [one["fault"] for one in CORRECTIONS] == list(range(1, 38))


def test_the_numbers_of_the_summary_are_exactly_right(redline: Redline) -> None:
    counted = {EDITED: (29, 29, 29), MOVED: (1, 1, 1), REMOVED: (1, 1, 0), ADDED: (5, 0, 5)}
    counted[SAME] = (52, 52, 52)

    assert redline.counts == tuple(
        ChangeCount(kind, *counted.get(kind, (0, 0, 0))) for kind in KINDS
    )
    assert sum(count.old for count in redline.counts) == 83
    assert sum(count.new for count in redline.counts) == 87
    assert redline.elsewhere == {"heading": 3, "paragraph": 3, "fact": 2}
    assert len(redline.renumbered) == 21


def test_exactly_the_corrected_clauses_are_edited_and_each_is_found_again(
    redline: Redline,
) -> None:
    wanted = {one["clause"]: one["now"] for one in CORRECTIONS if "clause" in one}

    assert numbers(redline, EDITED) == wanted
    assert len(wanted) == 29


def test_what_moved_went_and_came_is_named(redline: Redline) -> None:
    assert numbers(redline, MOVED) == {"8.9": "9.2"}
    assert numbers(redline, REMOVED) == {"2.10": ""}
    added = [c.new[0] for c in redline.changes if c.passage_kind == CLAUSE and c.kind == ADDED]
    assert [(clause.number, clause.anchor) for clause in added] == [
        ("4.D.1", "responsibilities-visitors-01"),
        ("4.D.2", "responsibilities-visitors-02"),
        ("7.1", "class-groups-01"),
        ("7.2", "class-groups-02"),
        ("7.3", "class-groups-03"),
    ]


def test_the_two_clauses_that_say_the_same_stay_where_they_are(redline: Redline) -> None:
    same = numbers(redline, SAME)

    assert (same["4.A.1"], same["4.B.1"]) == ("4.A.1", "4.B.1")


def test_every_correction_can_be_read_in_the_redline(redline: Redline) -> None:
    old = squeezed("\n".join(p.text for c in redline.differences for p in c.old))
    new = squeezed("\n".join(p.text for c in redline.differences for p in c.new))

    for one in CORRECTIONS:
        before, after = (one[side].replace("<", "").replace(">", "") for side in ("old", "new"))
        assert squeezed(before) in old, one["fault"]
        assert squeezed(after) in new, one["fault"]


def test_headings_paragraphs_and_facts_are_compared_too(redline: Redline) -> None:
    others = [c for c in redline.differences if c.passage_kind != CLAUSE]

    assert [(c.kind, c.passage_kind, c.chapter) for c in others] == [
        ("edited", "fact", ""),
        ("edited", "fact", ""),
        ("edited", "heading", "index"),
        ("edited", "paragraph", "purpose"),
        ("added", "heading", "responsibilities"),
        ("added", "heading", "class-groups"),
        ("edited", "paragraph", "review"),
        ("edited", "paragraph", "review"),
    ]


def test_the_other_way_round_additions_are_removals(content: Content) -> None:
    older, newer = (next(e for e in content.editions if e.name == n) for n in (OLDER, NEWER))
    back = redline_of(content, newer, older, "tr")

    assert (back.count(EDITED), back.count(MOVED), back.count(SAME)) == (29, 1, 52)
    assert (back.count(ADDED), back.count(REMOVED)) == (1, 5)


@pytest.mark.nightly
@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "tr",
            (
                "29 maddenin metni değişti, 1 madde yer değiştirdi, 1 madde kaldırıldı "
                "ve 5 madde eklendi."
            ),
        ),
        ("en", "1 clause was moved, 1 clause was removed and 5 clauses were added."),
    ],
)
def test_the_site_has_a_page_that_says_it_and_links_to_the_clauses(
    made: Path, language: str, said: str
) -> None:
    document = parsed(made / PAGES[language] / "index.html")

    assert document.xpath("string(//*[@class='redline__summary']/p[1])") == said
    links = document.xpath("//a[@class='change__place']/@href")
    assert links
    for link in links:
        place, _, anchor = link.partition("#")
        target = parsed((made / PAGES[language] / place / "index.html").resolve())
        assert target.get_element_by_id(anchor) is not None
    (pdf,) = document.xpath("//a[starts-with(@class, 'page-pdf')]/@href")
    assert (made / PAGES[language] / pdf).resolve() == (
        made / redline_path(OLDER, NEWER, language)
    ).resolve()
    assert document.xpath("//link[@hreflang]/@href")


@pytest.mark.nightly
@pytest.mark.parametrize("language", ["tr", "en"])
def test_the_page_offers_a_word_file_that_holds_both_editions(
    made: Path, school: Path, language: str
) -> None:
    page = made / PAGES[language] / "index.html"
    (link,) = parsed(page).xpath("//*[contains(@class, 'redline-word')]//a/@href")
    file = (page.parent / link).resolve()
    content = read_content(read_tree(school))
    older, newer = (next(e for e in content.editions if e.name == n) for n in (OLDER, NEWER))

    assert file == (made / redline_word_path(OLDER, NEWER, language)).resolve()
    for edition, way in ((older, REJECTED), (newer, ACCEPTED)):
        passages = edition_text(content, edition, language, approved=True).passages
        wanted = [passage for passage in passages if passage.kind != PERSON]  # roles, no names
        shown = texts(paragraphs_of(file.read_bytes()), way)
        assert len(shown) == len(wanted)
        for line, passage in zip(shown, wanted, strict=True):
            assert line.endswith(passage.text)
            assert line.startswith(passage.number)


@pytest.mark.nightly
def test_the_editions_table_leads_to_the_page(made: Path) -> None:
    for root in ("", "en/"):
        table = parsed(made / root / "editions/index.html").find_class("editions")[0]
        links = table.xpath(".//a/@href")
        assert f"../editions/{NEWER}-from-{OLDER}/" in links or f"{NEWER}-from-{OLDER}/" in links


@pytest.mark.nightly
def test_words_that_no_longer_stand_are_not_found_by_a_search(made: Path) -> None:
    shown = Found(made).shown["policy/website-management/#website-management-05"]

    assert "yayımlanacaktır" in shown
    assert "izniyle ya da ebeveynlerinin" not in shown


@pytest.mark.nightly
@pytest.mark.parametrize("language", ["tr", "en"])
def test_the_sheet_is_accessible_and_holds_every_change(
    made: Path, school: Path, language: str
) -> None:
    path = made / redline_path(OLDER, NEWER, language)
    content = read_content(read_tree(school))
    older, newer = (next(e for e in content.editions if e.name == n) for n in (OLDER, NEWER))

    report = page.validate_pdf(path, profile=page.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, [failure.message for failure in report.failures]
    with pikepdf.open(path) as document:
        assert str(document.Root.Lang) == language
    sheets = pypdfium2.PdfDocument(path)
    text = squeezed("".join(s.get_textpage().get_text_bounded() for s in sheets))
    sheets.close()
    for change in redline_of(content, older, newer, language).differences:
        for segment in change.segments:
            if segment.kind != SAME and len(segment.text) < 60:
                assert squeezed(segment.text) in text, segment.text


@pytest.mark.nightly
def test_a_chapter_says_how_old_its_words_are_and_marks_what_is_newer(made: Path) -> None:
    def ages(slug: str) -> tuple[str, list[str]]:
        document = parsed(made / "policy" / slug / "index.html")
        marked = document.xpath("//li[.//p[@class='clause__age']]/a[@class='clause__number']")
        return document.xpath("string(//p[@class='chapter-age'])"), [m.text for m in marked]

    assert ages("visitor-devices") == (
        "Aksi belirtilmeyen maddelerin metni 2022-2023 sürümündendir.",
        ["11.4"],
    )
    assert ages("personal-devices") == (
        "Bu bölümdeki maddelerin metni 2022-2023 sürümünden beri değişmedi.",
        [],
    )
    assert ages("class-groups") == (
        "Bu bölümdeki maddelerin metni 2026-2027 sürümündendir.",
        [],
    )
    assert ages("scope") == ("", [])


@pytest.mark.nightly
def test_the_age_of_a_clause_is_no_part_of_its_words(made: Path, content: Content) -> None:
    document = parsed(made / "policy/visitor-devices/index.html")
    shown = [squeezed(c.text_content()) for c in document.find_class("clause__text")]

    wanted = [c for c in content.clauses.values() if "visitor-devices" in c.chapter]
    assert shown == [squeezed(clause.text) for clause in wanted]


@pytest.mark.nightly
def test_the_command_writes_a_page_a_word_file_and_a_pdf_in_each_language_and_says_what_changed(
    school: Path, tmp_path: Path
) -> None:
    done = esafety(school, "redline", OLDER, NEWER, "--to", str(tmp_path))

    assert done.returncode == 0, done.stdout + done.stderr
    assert "29 maddenin metni değişti" in done.stdout
    assert "5 clauses were added." in done.stdout
    name = f"{NEWER}-from-{OLDER}"
    assert {path.name for path in tmp_path.iterdir()} == {
        f"{name}.{language}.{kind}" for language in ("tr", "en") for kind in ("docx", "html", "pdf")
    }
    alone = html.parse(str(tmp_path / f"{name}.tr.html")).getroot()
    assert alone.xpath("//link|//script|//img") == []
    assert "url(../" not in alone.findtext(".//style")


@pytest.mark.nightly
@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ((OLDER, "2026-207"), "Did you mean: 2026-2027?"),
        (("2022-2032", NEWER), "Şunu mu demek istediniz: 2022-2023?"),
        ((OLDER, OLDER), "iki ayrı sürüm yazın"),
    ],
)
def test_the_command_teaches_those_who_ask_for_what_is_not_there(
    school: Path, asked: tuple[str, str], said: str
) -> None:
    done = esafety(school, "redline", *asked, process=False)

    assert done.returncode == 1
    assert said in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
