from datetime import date

from esafety.approval.rules import ApprovalRequest, check_approval
from esafety.content.check import content_findings
from esafety.markdown.page import Page, read_page
from esafety.markdown.renderer import render
from esafety.policy.blanks import blanks
from esafety.text.messages import problem_words
from small_school import small_tree

FOLDER = "docs/policy/2026-2027"
ASKED = "- Telefonlar kapalıdır. Durdukları yer: […: okul karar verir; örneğin kutu]."


def page(path: str, text: str) -> Page:
    return read_page(path, f"---\ntitle: A\n---\n\n# A {{ #a }}\n\n{text}\n")


def draft() -> dict[str, str]:
    """Return the small school with a draft in which a sentence is still open, in Turkish alone."""
    tree = small_tree()
    old = {p: text for p, text in tree.items() if p.startswith("docs/policy/2022-2023/")}
    new = {p.replace("2022-2023", "2026-2027"): text for p, text in old.items()}
    new.pop(f"{FOLDER}/seal.yml")
    new[f"{FOLDER}/draft.yml"] = "based_on: 2022-2023\n"
    chapter = f"{FOLDER}/02-devices.tr.md"
    new[chapter] = new[chapter].replace("- Telefonlar kapalı durur.", ASKED)
    return tree | new


def test_a_draft_is_shown_with_its_blanks_marked() -> None:
    (item,) = (one for one in render(ASKED).root.iter("mark"))
    assert item.text == "[…: okul karar verir; örneğin kutu]"
    assert [*render("[…] ve [a](b.md)").root.iter("mark")] == []


def test_every_blank_is_listed_with_the_words_before_it() -> None:
    notes = [n for n in content_findings(draft(), preview=True) if n.key == "still-to-decide"]
    (note,) = notes
    assert (note.path, note.severity) == (f"{FOLDER}/02-devices.tr.md", "note")
    assert "Durdukları yer" in note.sentence("tr")
    assert "Telefonlar kapalıdır" not in note.sentence("tr")


def test_each_blank_of_a_line_is_listed() -> None:
    asked = f"{ASKED} Sorumlu: […: okul karar verir] ve […: yedeği]."
    listed = blanks([page("docs/policy/x/01-a.tr.md", asked)])
    assert [one.params["words"] for one in listed] == ["Durdukları yer", "Sorumlu", "ve"]


def test_each_language_reads_the_words_of_its_own_text() -> None:
    english = "- Phones are off. They are kept: […: the school decides; such as a box]."
    both = [
        page("docs/policy/x/01-a.tr.md", ASKED),
        page("docs/policy/x/01-a.en.md", english),
    ]
    more = page("docs/policy/x/01-a.en.md", f"{english} […: more]")

    (note,), (alone,) = blanks(both), blanks([both[0], more])

    assert "Durdukları yer" in note.sentence("tr")
    assert "They are kept" in note.sentence("en")
    assert "Durdukları yer" in alone.sentence("en")


def test_a_translation_is_named_only_where_the_binding_text_is_decided() -> None:
    turkish, english = (
        page("docs/policy/x/01-a.tr.md", ASKED),
        page("docs/policy/x/01-a.en.md", ASKED),
    )
    decided = page("docs/policy/x/01-a.tr.md", "- Telefonlar kapalıdır.")
    assert [p.path for p in blanks([turkish, english])] == ["docs/policy/x/01-a.tr.md"]
    assert [p.path for p in blanks([decided, english])] == ["docs/policy/x/01-a.en.md"]


def test_an_edition_with_a_blank_is_not_approved() -> None:
    request = ApprovalRequest("2026-2027", "A", "Okul Müdürü", date(2026, 11, 1))
    keys = [p.key for p in check_approval(draft(), request, date(2026, 11, 28))]
    assert keys.count("approve-undecided") == 1
    assert "still-to-decide" not in keys
    assert problem_words("en")["approve-undecided"]
