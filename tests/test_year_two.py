"""Year two of a school: from draft to seal, and no id is made by hand."""

import re
import shutil
from pathlib import Path

import pytest
import yaml

from esafety.content.check import check_content, content_findings
from esafety.content.load import read_content
from esafety.content.renumber import renumbering
from esafety.content.start_draft import new_draft
from esafety.policy.alignment.passage import CLAUSE
from esafety.redline.editions_compared import redline_of
from esafety.source_tree.parse import parse_source_tree
from esafety.source_tree.read_folder import read_tree
from sealing import sealed
from workshop import PDF_CACHE, TODAY, commit_all, esafety, parsed
from year_two import FIRST, SECOND, TOPICS, edited, write, year_one_school

THIRD = "2027-2028"
FOLDER = f"docs/policy/{SECOND}"
APPROVE = ("--by", "Ayşe IŞIK", "--office", "Okul Müdürü", "--on", "2026-09-30", "--today", TODAY)
PUBLIC = "https://okul.test/e-guvenlik/"


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the school with its draft, as the editor left it; nobody changes it."""
    root = year_one_school(tmp_path_factory.mktemp("year-two") / "school")
    begun = esafety(root, "new-edition", SECOND)
    assert begun.returncode == 0, begun.stdout
    draft = {p: t for p, t in read_tree(root).items() if p.startswith(f"{FOLDER}/")}
    write(root, {path: edited(path, text) for path, text in draft.items()})
    write(root, {f"{FOLDER}/topics.yml": TOPICS})
    commit_all(root, "a draft")
    return root


@pytest.fixture
def school(drafted: Path, tmp_path: Path) -> Path:
    """Return a copy of the school that a test may change."""
    return Path(shutil.copytree(drafted, tmp_path / "school"))


@pytest.fixture
def tree(drafted: Path) -> dict[str, str]:
    """Return the files of the school, which a test may change."""
    return read_tree(drafted)


def clauses(tree: dict[str, str]) -> dict[str, str]:
    """Return the number of each clause of the new edition by id."""
    now = parse_source_tree(tree).clauses(SECOND)
    return {one: clause.number for one, clause in now.items()}


def test_an_editor_who_knows_nothing_of_ids_is_refused_nothing(
    drafted: Path, tree: dict[str, str]
) -> None:
    checked = esafety(drafted, "check", "--today", TODAY)

    assert checked.returncode == 0, checked.stdout
    assert check_content(tree) == check_content(tree, preview=True) == []
    notes = {note.key for note in content_findings(tree, preview=True)}
    assert {"new-clause-without-audience", "audience-of-clause-gone", "clause-ids-behind"} <= notes
    assert "topic-clause-gone" in notes
    content = read_content(tree, preview=True)
    assert content.audiences["photos-05"] == ("staff", "parents")
    assert content.audiences["devices-09"][-1] == "visitors"
    assert {problem.params["clause"] for problem in content.stale} == {"devices-02"}


def test_every_clause_keeps_its_id_and_numbers_are_places(tree: dict[str, str]) -> None:
    now = clauses(tree)

    assert list(now)[:6] == [*(f"devices-0{n}" for n in (1, 2, 4, 5, 9, 6))]
    assert (now["devices-04"], now["devices-09"], now["devices-06"]) == ("1.3", "1.5", "1.6")
    assert (now["photos-05"], now["help-03"]) == ("3.3", "3.4")
    assert "devices-03" not in now


def test_renumber_writes_what_changed_shows_it_and_has_nothing_left_to_do(school: Path) -> None:
    said = esafety(school, "renumber", SECOND)

    assert said.returncode == 0, said.stdout
    shown = re.findall(r"^(\S.*?) · (\S.*?)\s+([a-z]+-\d\d)\b", said.stdout, re.MULTILINE)
    assert shown == [
        ("yeni", "new", "devices-09"),
        ("yeri değişti", "moved", "photos-05"),
        ("kaldırıldı", "retired", "devices-03"),
    ]
    assert "aynı kalan madde: 18" in said.stdout
    assert "numarası değişen: 7" in said.stdout
    record = yaml.safe_load((school / FOLDER / "clauses.yml").read_text(encoding="utf-8"))
    assert list(record["clauses"]["help"])[:3] == ["help-01", "help-02", "photos-05"]
    assert record["retired"] == {"devices-03": SECOND}
    marks = yaml.safe_load((school / FOLDER / "audiences.yml").read_text(encoding="utf-8"))
    assert sorted(marks) == sorted(clauses(read_tree(school)))
    assert marks["devices-09"] == ["everyone"]
    assert marks["photos-05"] == ["staff", "parents"]
    topics = (school / FOLDER / "topics.yml").read_text(encoding="utf-8")
    assert topics == TOPICS.replace("[devices-02, devices-03]", "[devices-02]")
    before = read_tree(school)
    again = esafety(school, "renumber", SECOND)
    assert (again.returncode, read_tree(school)) == (0, before)


def test_a_redline_tells_renumbered_clauses_from_those_that_say_something_else(
    tree: dict[str, str],
) -> None:
    content = read_content(tree, preview=True)
    older, newer = content.editions

    redline = redline_of(content, older, newer, "tr")

    kinds = {
        change.new[0].anchor if change.new else change.old[0].anchor: change.kind
        for change in redline.differences
        if change.passage_kind == CLAUSE
    }
    assert kinds == {
        "devices-02": "edited",
        "devices-03": "removed",
        "devices-04": "edited",
        "devices-09": "added",
        "photos-03": "edited",
        "photos-05": "moved",
        "photos-06": "edited",
        "help-05": "edited",
    }
    renumbered = {change.new[0].anchor for change in redline.renumbered}
    assert renumbered == {"devices-05", "help-03", "help-04", "help-06"}


@pytest.mark.nightly
def test_the_draft_is_sealed_with_its_ids_and_old_addresses_lead_on(school: Path) -> None:
    approved = esafety(school, "approve", SECOND, *APPROVE, "--pdf-cache", str(PDF_CACHE))

    assert approved.returncode == 0, approved.stdout + approved.stderr
    assert "devices-09" in approved.stdout
    sealed_files = (school / FOLDER / "seal.yml").read_text(encoding="utf-8")
    assert '"clauses.yml"' in sealed_files
    assert '"topics.yml"' in sealed_files
    tree = read_tree(school)
    stale = {(problem.path, problem.key) for problem in check_content(tree)}
    phones = [f"docs/phones.{language}.md" for language in ("tr", "en")]
    assert stale == {(path, "quote-stale") for path in phones}
    write(school, {path: tree[path].replace(FIRST, SECOND) for path in phones})
    assert check_content(read_tree(school)) == []
    refused = esafety(school, "renumber", SECOND)
    assert (refused.returncode, "esafety new-edition" in refused.stdout) == (1, True)

    options = ("--today", TODAY, "--pdf-cache", str(PDF_CACHE), "--site-url", PUBLIC)
    built = esafety(school, "build", "--to", str(school / "site"), *options)

    assert built.returncode == 0, built.stdout + built.stderr
    look_at_site(school / "site")


def look_at_site(site: Path) -> None:
    devices, photos, whole, phones = (
        parsed(site / f"{name}/index.html")
        for name in ("policy/devices", "policy/photos", "policy/whole", "phones")
    )
    gone = devices.get_element_by_id("devices-03")
    assert f"{SECOND} sürümünden beri yok" in gone.text_content()
    assert gone.getprevious().get("id") == "devices-02"
    (link,) = gone.iter("a")
    assert link.get("href") == f"{PUBLIC}{FIRST}/policy/devices/#devices-03"
    moved = photos.get_element_by_id("photos-05")
    assert (moved.getprevious().get("id"), moved.getnext().get("id")) == ("photos-04", "photos-06")
    (link,) = moved.iter("a")
    assert (link.get("href"), link.text_content()) == ("../help/#photos-05", "madde 3.3")
    assert whole.xpath("count(//*[@id='photos-05'])") == 1
    (line,) = whole.find_class("clause-gone")
    assert (line.get("id"), line.getprevious().get("id")) == ("devices-03", "devices-02")
    assert line.text_content() == gone.text_content()
    cited = [link.text_content() for link in phones.find_class("clause-link")]
    assert cited == ["madde 1.2", "madde 3.3", "madde 1.8"]


def test_a_clause_that_a_page_cites_and_the_draft_has_not_is_told_before_the_approval(
    school: Path,
) -> None:
    page = school / "docs/phones.tr.md"
    cites = page.read_text(encoding="utf-8").replace('clause("devices-08")', 'clause("devices-03")')
    other = school / "docs/phones.en.md"
    english = other.read_text(encoding="utf-8")
    write(school, {"docs/phones.tr.md": cites})
    write(school, {"docs/phones.en.md": english.replace('("devices-08")', '("devices-03")')})
    commit_all(school, "another clause is cited")
    tree = read_tree(school)

    assert check_content(tree) == check_content(tree, preview=True) == []
    notes = [n for n in content_findings(tree, preview=True) if n.key == "quote-gone-in-draft"]
    assert [note.place for note in notes] == ["docs/phones.en.md:12", "docs/phones.tr.md:12"]
    assert read_content(tree, preview=True).cited("devices-03").number == f"1.3 ({FIRST})"
    refused = esafety(school, "approve", SECOND, *APPROVE, "--dry-run", process=False)
    assert refused.returncode == 1
    assert "docs/phones.tr.md:12" in refused.stdout
    assert f"devices-03 maddesi {SECOND} sürümünden beri yok" in refused.stdout


def test_a_page_that_speaks_of_the_draft_early_does_not_prevent_its_approval(
    tree: dict[str, str],
) -> None:
    for language in ("tr", "en"):
        path = f"docs/phones.{language}.md"
        text = tree[path].replace(f"policy: {FIRST}", f"policy: {SECOND}")
        tree[path] = text.replace('("devices-08")', '("devices-09")')

    assert check_content(tree, preview=True) == []
    early = {(p.key, p.params["clause"]) for p in check_content(tree)}
    assert early == {("quote-ahead", "devices-02"), ("quote-ahead", "devices-09")}
    assert read_content(tree, preview=True).stale == ()


def test_a_retired_id_is_not_used_again_in_a_later_year(tree: dict[str, str]) -> None:
    tree |= renumbering(tree, SECOND).files
    del tree[f"{FOLDER}/draft.yml"]
    tree = sealed(
        {path: text.replace(f"policy: {FIRST}", f"policy: {SECOND}") for path, text in tree.items()}
    )
    tree |= new_draft(tree, THIRD)
    for language, line in (("tr", "Saatler susturulur."), ("en", "Watches are mute.")):
        tree[f"docs/policy/{THIRD}/01-devices.{language}.md"] += f"- {line}\n"
    year_three = parse_source_tree(tree).clause_ids(THIRD)

    assert "devices-10" in year_three.clauses
    assert year_three.retired == {"devices-03": SECOND}
    record = f"docs/policy/{THIRD}/clauses.yml"
    forgotten = tree[record].partition("retired:")[0]
    tree[record] = forgotten.replace("    devices-04:", "    devices-03:")
    (fault,) = check_content(tree, preview=True)
    assert (fault.key, fault.params["since"]) == ("clause-id-retired", SECOND)
    assert tree[record].split("\n")[fault.line - 1].strip().startswith("devices-03:")
