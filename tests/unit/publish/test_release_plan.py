from dataclasses import replace
from datetime import date

import pytest

from attested import SCHOOL, WORKFLOW, bundle_of
from esafety.policy.editions import Approval, Edition
from esafety.publish.attestation import read_bundles
from esafety.publish.release_plan import (
    ReleaseDiff,
    asset_names,
    plan,
    release_notes,
    release_title,
)

EDITION = Edition(
    "2026-2027",
    {"tr": "Politika", "en": "Policy"},
    "names",
    Approval(date(2026, 9, 30), "Ayşe IŞIK", {"tr": "Okul Müdürü", "en": "Head Teacher"}),
)


def test_a_release_carries_the_editions_documents_and_the_manifest() -> None:
    published = [
        "index.html",
        "manifest.json",
        "report/report.tr.pdf",
        "downloads/2026-2027/booklet.tr.pdf",
        "downloads/2026-2027/attestations.jsonl",
        "downloads/2026-2027/trusted_root.jsonl",
        "downloads/2026-2027/posters/rules.en.pdf",
        "downloads/2022-2023/booklet.tr.pdf",
    ]

    assert asset_names("2026-2027", published) == {
        "manifest.json": "manifest.json",
        "booklet.tr.pdf": "downloads/2026-2027/booklet.tr.pdf",
        "attestations.jsonl": "downloads/2026-2027/attestations.jsonl",
        "trusted_root.jsonl": "downloads/2026-2027/trusted_root.jsonl",
    }


def test_what_is_missing_is_added_and_what_is_the_same_stays() -> None:
    wanted = {"manifest.json": "1", "a.pdf": "2", "b.pdf": "3"}

    assert plan(wanted, {"a.pdf": "2"}, published=False) == ReleaseDiff(
        ("manifest.json", "b.pdf"), (), ()
    )


@pytest.mark.parametrize("present", ["other", None])
def test_of_a_published_release_nothing_is_replaced(present: str | None) -> None:
    wanted = {"manifest.json": "1", "a.pdf": "2"}

    assert plan(wanted, dict.fromkeys(wanted, present), published=True) == ReleaseDiff(
        (), (), ("a.pdf",)
    )


def test_a_closed_release_takes_no_record_any_more() -> None:
    wanted = {"manifest.json": "1", "attestations.jsonl": "2", "a.pdf": "3"}

    assert plan(wanted, {"a.pdf": "3"}, published=True, immutable=True) == ReleaseDiff((), (), ())


def test_in_a_draft_what_differs_is_replaced() -> None:
    wanted = {"manifest.json": "1", "a.pdf": "2", "b.pdf": "3"}

    assert plan(wanted, {"a.pdf": "other", "b.pdf": "3"}, published=False) == ReleaseDiff(
        ("manifest.json",), ("a.pdf",), ()
    )


def test_the_letter_names_who_approved_in_which_office_on_which_day() -> None:
    decided = replace(EDITION.approval, decision="2026/14") if EDITION.approval else None
    sealed = replace(EDITION, approval=decided, seal="0123456789ab" + "c" * 52)

    notes = release_notes(sealed, read_bundles(bundle_of(b"%PDF"))[0])

    turkish, english = notes.split("\n---\n")
    assert "- Onay: 30 Eylül 2026, Okul Müdürü Ayşe IŞIK\n" in turkish
    assert "- Approved on 30 September 2026 by Ayşe IŞIK, Head Teacher\n" in english
    for half in (turkish, english):
        assert "2026/14" in half
        assert "`0123456789ab`" in half
        assert "sha256sum booklet.tr.pdf" in half
        assert (
            f"gh attestation verify booklet.tr.pdf --repo {SCHOOL} --signer-workflow {WORKFLOW}"
            in half
        )
        assert "--bundle attestations.jsonl --custom-trusted-root trusted_root.jsonl\n" in half


def test_the_letter_withholds_names_where_the_edition_does() -> None:
    notes = release_notes(replace(EDITION, people="roles"), None)

    assert "IŞIK" not in notes
    assert "Onay: 30 Eylül 2026, Okul Müdürü (adı yayımlanmaz)" in notes
    assert "by the office of Head Teacher (the name is withheld)" in notes


def test_the_letter_leaves_out_what_there_is_not() -> None:
    notes = release_notes(EDITION, None)

    assert "None" not in notes
    assert "Karar" not in notes
    assert "Edition code" not in notes
    assert "gh attestation" not in notes


def test_the_title_is_in_both_languages() -> None:
    assert release_title(EDITION) == (
        "E-güvenlik politikası, 2026-2027 sürümü · E-safety policy, edition 2026-2027"
    )
