from pathlib import Path

import pytest

from attested import attest
from esafety.publish.github_release import (
    ReleaseError,
    ReleaseText,
    published_files,
    release,
)
from esafety.publish.release_plan import ReleaseDiff
from fake_gh import ROOTS, FakeGh, RefusedError

EDITION = "2026-2027"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a published edition."""
    (tmp_path / "downloads" / EDITION).mkdir(parents=True)
    for language in ("tr", "en"):
        (tmp_path / "downloads" / EDITION / f"booklet.{language}.pdf").write_bytes(b"%PDF sealed")
    (tmp_path / "manifest.json").write_text("{}", encoding="utf-8")
    (tmp_path / "index.html").touch()
    return tmp_path


def released(folder: Path, gh: FakeGh) -> ReleaseDiff:
    files = published_files(folder, EDITION)
    return release(ReleaseText(EDITION, "Başlık", "Mektup", "abc"), files, gh)


def uploads(gh: FakeGh) -> list[list[str]]:
    return [call for call in gh.calls if call[:2] == ["release", "upload"]]


def test_the_first_time_a_release_is_made_with_every_file_and_its_letter(folder: Path) -> None:
    gh = FakeGh()

    released(folder, gh)

    made = gh.releases[0]
    assert (made["tag_name"], made["name"], made["body"]) == (EDITION, "Başlık", "Mektup")
    assert sorted(asset["name"] for asset in made["assets"]) == [
        "booklet.en.pdf",
        "booklet.tr.pdf",
        "manifest.json",
    ]
    assert "--target abc" in " ".join(gh.calls[-1])


def test_every_file_is_in_the_draft_before_it_is_published(folder: Path) -> None:
    gh = FakeGh()

    released(folder, gh)

    steps = [" ".join(call[:2]) for call in gh.calls if call[0] == "release"]
    assert steps == ["release create", *["release upload"] * 3, "release edit"]
    assert "--draft" in gh.calls[1]
    assert not gh.releases[0]["draft"]


def test_the_second_time_nothing_is_done(folder: Path) -> None:
    gh = FakeGh()
    released(folder, gh)

    assert released(folder, gh) == ReleaseDiff((), (), ())
    assert len(gh.releases) == 1
    assert len(uploads(gh)) == 3


def test_a_refreshed_site_leaves_the_published_manifest_as_it_is(folder: Path) -> None:
    gh = FakeGh()
    released(folder, gh)
    (folder / "manifest.json").write_text("[]", encoding="utf-8")

    assert released(folder, gh) == ReleaseDiff((), (), ())
    assert len(uploads(gh)) == 3


def test_a_file_that_is_missing_in_a_release_is_added(folder: Path) -> None:
    gh = FakeGh()
    released(folder, gh)
    lost = gh.releases[0]["assets"].pop()

    assert released(folder, gh) == ReleaseDiff((lost["name"],), (), ())
    assert lost in gh.releases[0]["assets"]
    assert "--clobber" not in uploads(gh)[-1]


def test_a_sealed_file_is_never_replaced_by_other_bytes(folder: Path) -> None:
    gh = FakeGh()
    released(folder, gh)
    before = [*gh.releases[0]["assets"]]
    (folder / "downloads" / EDITION / "booklet.tr.pdf").write_bytes(b"%PDF other")
    (folder / "manifest.json").write_text("[]", encoding="utf-8")

    with pytest.raises(ReleaseError, match=r"mühürlü .*booklet\.tr\.pdf.* · .*never replaced"):
        released(folder, gh)

    assert gh.releases[0]["assets"] == before


def test_a_release_that_was_left_a_draft_is_completed_and_published(folder: Path) -> None:
    left = {"name": "manifest.json", "digest": "sha256:of-an-earlier-day"}
    gh = FakeGh(releases=[{"tag_name": EDITION, "draft": True, "assets": [left]}])

    done = released(folder, gh)

    assert done == ReleaseDiff(("booklet.en.pdf", "booklet.tr.pdf"), ("manifest.json",), ())
    (made,) = gh.releases
    assert not made["draft"]
    assert made["name"] == "Başlık"
    assert len(made["assets"]) == 3


def test_an_interrupted_release_goes_on_where_it_was(folder: Path) -> None:
    gh = FakeGh(refused_upload="booklet.tr.pdf")
    with pytest.raises(RefusedError):
        released(folder, gh)
    assert gh.releases[0]["draft"]

    gh.refused_upload = ""
    assert "booklet.tr.pdf" in released(folder, gh).missing
    (made,) = gh.releases
    assert not made["draft"]


def test_a_published_release_counts_before_a_draft_of_the_same_tag(folder: Path) -> None:
    gh = FakeGh()
    released(folder, gh)
    gh.releases.append({"tag_name": EDITION, "draft": True, "assets": []})

    assert released(folder, gh) == ReleaseDiff((), (), ())


@pytest.mark.parametrize("younger", [99, 100, 250])
def test_a_release_is_found_behind_however_many_younger_ones(folder: Path, younger: int) -> None:
    gh = FakeGh()
    released(folder, gh)
    others = ({"tag_name": f"v{n}", "draft": False, "assets": []} for n in range(younger))
    gh.releases.extend(others)

    assert released(folder, gh) == ReleaseDiff((), (), ())


@pytest.mark.parametrize("lost", ["manifest.json", f"downloads/{EDITION}"])
def test_what_was_not_published_is_not_released(folder: Path, lost: str) -> None:
    for path in [*(folder / lost).glob("*")] or [folder / lost]:
        path.unlink()

    with pytest.raises(ReleaseError, match="esafety publish"):
        published_files(folder, EDITION)


def test_what_github_has_signed_lies_beside_the_pdfs(folder: Path) -> None:
    attest(folder / f"downloads/{EDITION}/attestations.jsonl", *folder.rglob("*.pdf"))
    (folder / f"downloads/{EDITION}/trusted_root.jsonl").write_text(ROOTS, encoding="utf-8")
    gh = FakeGh()

    released(folder, gh)

    names = {asset["name"] for asset in gh.releases[0]["assets"]}
    assert {"attestations.jsonl", "trusted_root.jsonl", "booklet.tr.pdf"} <= names


def test_a_closed_release_is_left_as_it_is_where_only_records_are_missing(folder: Path) -> None:
    gh = FakeGh()
    released(folder, gh)
    gh.releases[0]["immutable"] = True
    attest(folder / f"downloads/{EDITION}/attestations.jsonl", *folder.rglob("*.pdf"))

    assert released(folder, gh) == ReleaseDiff((), (), ())
    assert len(uploads(gh)) == 3


def test_a_closed_release_that_lacks_a_sealed_document_is_said(folder: Path) -> None:
    gh = FakeGh()
    released(folder, gh)
    kept = [one for one in gh.releases[0]["assets"] if one["name"] != "booklet.en.pdf"]
    gh.releases[0] |= {"immutable": True, "assets": kept}

    with pytest.raises(ReleaseError, match=r"immutable.*: booklet\.en\.pdf"):
        released(folder, gh)

    assert len(uploads(gh)) == 3
