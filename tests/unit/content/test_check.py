import unicodedata
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esafety.approval.rules import ApprovalRequest, check_approval
from esafety.content.check import check_content, content_findings, findings_in_every_view
from esafety.content.load import read_content
from esafety.content.start_draft import check_new_draft, new_draft
from esafety.problems.problem import Problem, Silence, notes_in
from esafety.text.messages import problem_words
from examples import examples
from golden_schools import PROBLEMS, case_in, changed

CASES = PROBLEMS

# Shown by tests/unit/git/test_history.py, tests/unit/publish/test_rules.py,
# test_manifest.py, test_disk.py, tests/unit/pdf/run/test_render_all.py and test_poster.py.
SHOWN_ELSEWHERE = {
    *("published-unattested", "attestation-unreadable"),  # publish/test_attestation.py
    # Said of what is shown otherwise than written: tests/unit/markdown/faults/test_report.py.
    # Said of a sheet: test_letters.py, test_decoration.py, test_tagging.py, test_mended.py.
    *("text-in-foreign-font", "picture-not-printed"),  # test_letters.py, test_weasy.py
    *("letter-in-no-font", "opacity-on-paper", "drawing-without-name", "strange-renderer"),
    *("seal-rewritten", "approve-uncommitted", "approve-without-git"),
    "seal-of-later-release",  # tests/unit/policy/seals/test_verify.py
    "approve-changed-meanwhile",  # tests/unit/approval/test_approve.py
    "bundle-list-overflow",  # tests/unit/documents/bundle/test_compose.py
    *("unexpected", "unexpected-unwritten"),  # tests/unit/problems/test_error_log.py
    # Said at the end of every build: tests/unit/content/test_school_checklist.py.
    *("school-lacks-address", "school-lacks-telephone", "school-lacks-email"),
    *("school-contact-promised", "school-lacks-site-url", "school-review-overdue"),
    *("school-lacks-owners", "school-topics-undecided", "school-paper-past"),
    "school-blanks-undecided",
    *("straight-apostrophe", "title-spelt-otherwise", "misspelt"),  # notes: checks/spelling/
    "known-words-missing",  # tests/unit/school/words/test_known_words.py
    "too-hard-to-read",  # a note: tests/unit/content/test_reading_figures.py
    "wording-missing",  # tests/unit/school/words/test_wordings.py
    *("wording-not-used", "wording-not-used-instead"),  # notes: checks/spelling/
    # tests/unit/school/words/test_search_words.py
    *("search-words-missing", "search-topic-unknown", "search-page-unknown"),
    # Said of what is published: tests/unit/output_rules/, tests/golden/output.
    *("fetched-from-elsewhere", "address-in-program", "stored-on-device", "pdf-acts-by-itself"),
    *("pdf-holds-file", "published-pdf-locked", "published-file-unread"),
    "email-plain-in-output",
    # tests/unit/school/pictures/, tests/unit/checks/pictures/
    *("picture-row-twice", "picture-without-alt", "picture-shows-whom", "needs-picture-path"),
    *("picture-without-consent", "picture-folder-of-photographs", "picture-beyond-scope"),
    *("picture-consent-ends", "picture-with-face", "faces-not-looked-for"),
    *("picture-placed-in-history", "pictures-of-history-left"),  # git/test_picture_history.py
    *("picture-lacks", "picture-there", "picture-in-sealed"),
    "picture-consent-without-paper",  # cli/commands/school/test_picture.py
    "check-overdue",  # a note: tests/unit/school/test_directory_entry.py
    *("translation-in-edition", "school-name-untranslated"),  # content/test_start_translation.py
    *("row-lines", "row-braces", "titles-lines", "titles-braces"),  # of menu-untranslated
    "binding-of-kit",  # a detail: tests/unit/checks/run/test_pages.py
    "menu-untranslated",  # a note: tests/unit/checks/test_language_rows.py
    # tests/unit/checks/untranslated/test_added.py
    *("untranslated-words", "untranslated-chapter"),
    "translation-unrecorded",  # a note: tests/unit/checks/translations/test_origin.py
    # tests/unit/policy/translations/test_verify.py, tests/test_translated_school.py
    *("translation-seal-elsewhere", "translation-of-other-text", "translation-before-approval"),
    *("translation-not-begun", "translation-exists", "translation-sealed-already"),
    *("translation-unlisted", "publish-other-translation"),
    *("translation-of-kit", "page-unread"),  # tests/unit/source_tree/test_kit_pages.py
    *("publish-other-seal", "publish-behind", "publish-without-address", "publish-on-sources"),
    "published-copy-damaged",  # tests/test_publication.py
    *("published-missing", "published-changed", "published-sealed-changed", "published-added"),
    *("manifest-unreadable", "history-cut-off", "published-lost", "published-unknown"),
    "published-name",  # tests/unit/output_rules/test_published_names.py, tests/test_publication.py
    "git-refuses",  # tests/unit/git/test_history.py
    *("publish-older-missing", "in-force-unpublished"),
    # tests/unit/publish/test_attestation.py
    *("published-unattested", "attestation-unreadable"),
    # Said by an import: tests/unit/importing/test_import_file.py and forms/.
    *(
        "import-empty",
        "import-too-large",
        "import-bomb",
    ),
    *(
        "import-damaged",
        "import-encrypted",
        "import-picture",
    ),
    *(
        "import-old-word",
        "import-unknown-kind",
        "import-scanned",
    ),
    *(
        *("import-too-many-pages", "import-too-long"),
        "import-many-chapters",
        "import-no-draft",
    ),
    *("import-web-page", "import-title-clause", "import-deep-heading", "import-paragraphs"),
    *("import-heading-no-letter", "import-heading-no-word"),
    *("import-numbers-run-on", "import-numbers-kept", "import-numbers-not-kept"),
    *(
        "import-exists",
        "import-other-chapters",
        "import-other-sections",
    ),
    *(
        "import-other-clauses",
        "import-encoding",
        "import-invisible",
    ),
    *(
        "import-front-matter",
        "import-heading-id",
        "import-bold-open",
    ),
    *(
        "import-hyphen",
        "import-continued",
        "import-heading-guessed",
    ),
    *(
        "import-no-heading",
        "import-no-clauses",
        "import-no-title",
        "import-title-year",
    ),
    *(
        "import-other-number",
        "import-renumbered",
        "import-closing-team",
    ),
    *(
        "import-closing-approval",
        "import-no-reader",
        "import-signatures",
        "import-joined",
    ),
    *(
        "import-parted",
        "import-lost",
        "import-pdf",
    ),
    *(
        "import-running-head",
        "import-comment",
        "import-inserted",
    ),
    *(
        "import-deleted",
        "import-text-box",
        "import-table",
        *("import-merged-cells", "import-table-in-cell"),
        *("import-page-box", "import-part-damaged"),
    ),
    *(
        "import-drawing",
        "import-pictures",
        "import-footnote",
    ),
    *(
        "import-macros",
        "import-binding-only",
        "import-translation-title",
    ),
    "draft-without-changes",  # a note: below
    *("plain-stale", "plain-unwritten"),  # notes: tests/unit/policy/plain_words/test_check.py
    # Notes on a draft, whose editor knows nothing of ids: tests/test_year_two.py.
    *("new-clause-without-audience", "audience-of-clause-gone", "clause-ids-behind"),
    "quote-gone-in-draft",
    # tests/unit/content/test_renumber.py
    *("renumber-sealed", "topic-emptied", "contact-clause-emptied"),
    "draft-exists",  # tests/unit/content/test_start_draft.py
    "value-refused",  # tests/unit/formats/test_fact_file.py
    *("poster-overflow", "sheet-overflow"),
    # tests/unit/problems/test_disk_errors.py.
    *("file-not-there", "file-is-folder", "folder-is-file", "name-too-long"),
    *("disk-full", "file-refused", "worker-killed", "worker-hung"),
    *("words-lost", "words-lost-in-finishing"),
    *(
        "number-taken-for-list",
        "list-renumbered",
        "ones-apart",
        "list-flattened",
        "paragraph-left-item",
    ),
    *("shown-box", "shown-heading", "shown-footnote", "shown-abbreviation", "shown-link"),
    *("shown-table", "shown-emphasis", "shown-attributes", "shown-emoji", "shown-formula"),
    *("shown-backslash", "shown-fence", "shown-diagram", "shown-code", "words-not-rendered"),
    *("html-comment", "html-not-plain", "html-not-allowed", "html-link", "html-picture"),
    *("html-unbalanced", "markdown-in-html", "attribute-not-allowed", "attribute-no-size"),
    *("attribute-out-of-range", "row-too-long", "invisible-mark", "link-other-number"),
    *("backtick-in-word", "clause-with-id"),
    *("link-scheme", "link-without-scheme", "link-malformed", "link-disguised"),
    *(
        "link-lookalike",
        "link-http",
        "page-too-long",
        "line-too-long",
        "too-many-blanks",
        "page-too-deep",
        "marks-tangled",
    ),
    *("shown-contents", "shown-comment", "shown-include", "backslash-lost", "entity-open"),
    *("stars-taken-away", "address-cut", "line-makes-heading", "callout-only-title"),
    *("definition-vanishes", "footnote-unused", "lists-joined", "language-unknown"),
    *("link-premium-rate", "too-many-lines", "too-many-brackets", "too-many-open-tags"),
    "table-too-wide",  # tests/unit/pdf/weasyprint/test_wide_tables.py
    *("picture-elsewhere", "link-with-user", "class-not-allowed", "empty-item", "empty-box"),
    "box-kind-unknown",
    *("box-title-without-quotes", "letters-as-list"),
    *("published-link", "published-menu", "nothing-published-here"),
    # tests/unit/policy/test_blanks.py
    *("still-to-decide", "approve-undecided"),
    # tests/unit/starter/
    *("answers-school-year", "answers-long-name", "answers-without-turkish"),
    *(
        "answers-name-in-english",
        "answers-no-office",
        "answers-name-letters",
        "answers-name-in-arabic",
        "answers-postal-address",
        "answers-office-words",
        "answers-office-languages",
        "emblem-not-there",
        "emblem-format",
        *("emblem-misnamed", "emblem-too-small", "emblem-strip"),
        "emblem-too-heavy",
    ),
    *("new-not-empty", "new-no-folder", "wheel-of-other", "wheel-of-other-release"),
    "wheel-of-older-release",
    *("update-without-answers", "update-newer-made", "update-no-such-file"),
    "saved-as-utf-16",  # tests/unit/source_tree/test_readable_text.py
    "page-too-slow",  # tests/unit/processes/test_alarm.py
    *("value-too-long", "yaml-too-large"),  # tests/unit/formats/test_yaml_document.py
    *("file-is-link", "file-is-device", "file-hidden", "file-too-large"),  # test_folder.py
    *("folder-empty", "folder-named-like-page"),
    "day-in-future",  # tests/unit/school/test_resources.py
    *("did-you-mean", "one-of-these"),  # half sentences: tests/unit/problems/test_problem.py
    *("silence-idle", "silence-idle-here"),  # said once of both passes: below
    "or",  # a word in page-without-language: tests/unit/checks/translations/test_parity.py
    *("style-no-rule", "style-not-closed"),  # tests/golden/output/styles.yml
    "text-overflows",  # tests/unit/pdf/checks/test_overflow.py
    # Said of bytes: test_pictures.py, test_raster.py, test_svg.py, test_svg_text.py.
    *("picture-empty", "picture-too-heavy", "picture-too-large", "picture-misnamed"),
    *(
        "picture-of-other-kind",
        "picture-is-none",
        "picture-without-form",
        "picture-of-few-devices",
        "picture-unrecognised",
        "picture-file-missing",  # cli/commands/school/test_picture.py
        "picture-damaged",
        "picture-moves",
    ),
    *("svg-unreadable", "svg-doctype", "svg-without-root", "svg-element", "svg-handler"),
    *("svg-outside", "svg-too-much", "svg-font", "svg-font-missing"),
    *("svg-number", "svg-holds-itself"),  # test_svg_numbers.py, test_svg_references.py
    *("read-as-composed", "picture-tells-more"),  # notes: below, and test_raster.py
}
FRONT = "---\ntitle: x\ndescription: x\n---\n"
TRICKY = (
    "# a { #b }\n",
    "## c\n",
    "- d\n",
    "    - e\n",
    "1. f\n",
    "\n",
    "---\n",
    "[g](h.md#i)",
    "![j](<k l.png>)",
    "[m](http://[n)",
    '{{ clause("o") }}',
    "{{",
    "[^p]: q\n",
    "> ",
    "```\n",
    "<div>",
    "\u2028",
    "\r",
    "\0",
)
BODIES = st.text(max_size=200) | st.lists(st.sampled_from(TRICKY) | st.text(max_size=5)).map(
    "".join
)


def asked(tree: dict[str, str], case: dict[str, Any]) -> list[Problem]:
    """Return what is said to a check, to an approval or to the start of a draft."""
    if "approve" in case:
        return check_approval(tree, ApprovalRequest(**case["approve"]), date(2026, 11, 22))
    if "new_edition" in case:
        return list(check_new_draft(tree, case["new_edition"]))
    return check_content(tree, preview=case.get("preview", False), today=case.get("today"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_changed_school_shows_exactly_these_problems(path: Path, sound: dict[str, str]) -> None:
    case = case_in(path)

    problems = asked(changed(sound, case), case)

    assert [f"{p.place} {p.key}" for p in problems] == case["problems"]
    said = "\n".join(p.sentence(language) for p in problems for language in ("tr", "en"))
    assert [words for words in case.get("said", []) if words not in said] == []
    checked = {"approve", "new_edition"}.isdisjoint(case)
    assert [p for p in problems if checked and not p.rule] == []


def test_every_problem_is_shown_by_a_changed_school() -> None:
    cases = [case_in(path) for path in CASES]

    shown = {problem.split()[1] for case in cases for problem in case["problems"]}

    assert shown | SHOWN_ELSEWHERE == set(problem_words("tr"))


def test_problems_do_not_depend_on_the_order_of_the_files(sound: dict[str, str]) -> None:
    chapter = "docs/policy/2022-2023/01-purpose.en.md"
    tree = sound | {chapter: sound[chapter].replace("- To guide everybody.\n", "")}

    problems = check_content(tree)

    assert [p.place for p in problems] == [f"{chapter}:1", f"{chapter}:8"]
    assert check_content(dict(reversed(tree.items()))) == problems


def test_the_smallest_sound_school_has_no_problem(sound: dict[str, str]) -> None:
    assert check_content(sound) == []


@pytest.mark.parametrize("drafted", [False, True])
@pytest.mark.parametrize("fault", ["", "\n[yok](yok.md)\n"])
def test_a_school_is_checked_as_the_public_and_a_preview_show_it(
    fault: str, sound: dict[str, str], *, drafted: bool
) -> None:
    today = date(2026, 11, 28)
    tree = {**sound, **(new_draft(sound, "2026-2027") if drafted else {})}
    tree["docs/report.tr.md"] += fault
    views = (content_findings(tree, preview=view, today=today) for view in (False, True))

    assert findings_in_every_view(tree, today) == {p for findings in views for p in findings}
    assert drafted == any("2026-2027" in p.path for p in findings_in_every_view(tree, today))


def test_what_a_mac_writes_in_two_parts_is_read_as_one_and_noted(sound: dict[str, str]) -> None:
    pages = ("docs/report.tr.md", "data/helplines.yml", "mkdocs.yml")
    apart = {p: unicodedata.normalize("NFD", sound[p] + "# ğ\n") for p in pages}
    whole = sound | {p: sound[p] + "# ğ\n" for p in pages}

    assert check_content(sound | apart) == check_content(whole)
    notes = notes_in(content_findings(sound | apart))
    assert [(n.place, n.key) for n in notes] == [
        (f"{path}:1", "read-as-composed") for path in ("data/helplines.yml", *pages[::2])
    ]
    assert content_findings(sound) == []
    assert all("NFC" in n.sentence("tr") and "NFC" in n.sentence("en") for n in notes)


def silenced_poem(sound: dict[str, str], covered: str) -> dict[str, str]:
    """Return a school whose English page quotes Turkish, with a comment beside some words."""
    poem = "Arkadaşım kar yağınca bana bir mektup yazdı ve gitti"
    note = "<!-- esafety: allow translated: A poem, 2026-11-29 -->"
    pages = {f"docs/report.{code}.md": f"\n{poem}\n\n- End\n" for code in ("tr", "en")}
    tree = {path: text + pages.get(path, "") for path, text in sound.items()}
    english = tree["docs/report.en.md"].replace(covered, f"{covered} {note}")
    return tree | {"docs/report.en.md": english}


def test_what_is_silenced_stops_nothing_and_is_listed(sound: dict[str, str]) -> None:
    tree = silenced_poem(sound, "ve gitti")

    assert check_content(tree) == []
    (silenced,) = findings_in_every_view(tree, None)
    assert (silenced.severity, silenced.place) == ("silenced", "docs/report.en.md:14")
    assert silenced.silence == Silence("A poem", date(2026, 11, 29))
    assert "esafety:" not in str(read_content(tree).changes["docs/report.en.md"])


def test_a_silence_elsewhere_silences_nothing_and_says_so(sound: dict[str, str]) -> None:
    found = {
        (one.place, one.key) for one in findings_in_every_view(silenced_poem(sound, "- End"), None)
    }

    assert found == {
        ("docs/report.en.md:14", "untranslated"),
        ("docs/report.en.md:16", "silence-idle-here"),
    }


def test_a_draft_that_cannot_be_sealed_yet_is_noted(sound: dict[str, str]) -> None:
    folder = "docs/policy/2023-2024"
    files = {p: t for p, t in sound.items() if "/2022-2023/" in p and not p.endswith("seal.yml")}
    draft = {
        p.replace("2022-2023", "2023-2024"): t.replace("2022-2023", "2023-2024")
        for p, t in files.items()
    }
    draft[f"{folder}/draft.yml"] = "based_on: 2022-2023\n"
    tree = sound | draft

    assert [p.place for p in content_findings(tree) if p.key == "draft-without-changes"] == [
        f"{folder}/edition.yml:1"
    ]
    tree[f"{folder}/edition.yml"] += "changes: {tr: Yeni, en: New}\n"
    assert [p for p in content_findings(tree) if p.key == "draft-without-changes"] == []


@examples(120)
@given(body=BODIES)
def test_no_markdown_whatever_breaks_the_check(body: str, sound: dict[str, str]) -> None:
    pages = ("docs/report.en.md", "docs/policy/2022-2023/02-devices.tr.md")

    problems = check_content(sound | dict.fromkeys(pages, FRONT + body))
    as_draft = {p: text for p, text in sound.items() if not p.endswith("/seal.yml")}
    as_draft |= {"docs/policy/2022-2023/draft.yml": "based_on:\n"}
    problems += check_content(as_draft | dict.fromkeys(pages, FRONT + body), preview=True)

    assert all(p.sentence("tr") and p.sentence("en") for p in problems)
