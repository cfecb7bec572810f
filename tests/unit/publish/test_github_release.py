from pathlib import Path

import pytest

from esafety.publish.github_release import (
    ReleaseError,
    ReleaseText,
    published_files,
    release,
    repository,
)
from esafety.publish.release_plan import ReleaseDiff
from fake_gh import REPOSITORY, FakeGh

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


def test_the_second_time_nothing_is_done(folder: Path) -> None:
    gh = FakeGh()
    released(folder, gh)

    assert released(folder, gh) == ReleaseDiff((), (), ())
    assert len(gh.releases) == 1
    assert uploads(gh) == []


def test_a_refreshed_site_renews_the_manifest_only(folder: Path) -> None:
    gh = FakeGh()
    released(folder, gh)
    (folder / "manifest.json").write_text("[]", encoding="utf-8")

    assert released(folder, gh) == ReleaseDiff((), ("manifest.json",), ())
    assert [call[-1] for call in uploads(gh)] == ["--clobber"]


def test_a_file_that_is_missing_in_a_release_is_added(folder: Path) -> None:
    gh = FakeGh()
    released(folder, gh)
    lost = gh.releases[0]["assets"].pop()

    assert released(folder, gh) == ReleaseDiff((lost["name"],), (), ())
    assert lost in gh.releases[0]["assets"]
    assert "--clobber" not in uploads(gh)[0]


def test_a_sealed_file_is_never_replaced_by_other_bytes(folder: Path) -> None:
    gh = FakeGh()
    released(folder, gh)
    before = [*gh.releases[0]["assets"]]
    (folder / "downloads" / EDITION / "booklet.tr.pdf").write_bytes(b"%PDF other")
    (folder / "manifest.json").write_text("[]", encoding="utf-8")

    with pytest.raises(ReleaseError, match=r"mühürlü .*booklet\.tr\.pdf.* · .*never replaced"):
        released(folder, gh)

    assert gh.releases[0]["assets"] == before
    assert uploads(gh) == []


def test_a_release_that_was_left_a_draft_does_not_count(folder: Path) -> None:
    gh = FakeGh(releases=[{"tag_name": EDITION, "draft": True, "assets": []}])

    released(folder, gh)

    assert [one["draft"] for one in gh.releases] == [True, False]


@pytest.mark.parametrize("younger", [99, 100, 250])
def test_a_release_is_found_behind_however_many_younger_ones(folder: Path, younger: int) -> None:
    gh = FakeGh()
    released(folder, gh)
    others = ({"tag_name": f"v{n}", "draft": False, "assets": []} for n in range(younger))
    gh.releases.extend(others)

    assert released(folder, gh) == ReleaseDiff((), (), ())
    assert uploads(gh) == []


@pytest.mark.parametrize("lost", ["manifest.json", f"downloads/{EDITION}"])
def test_what_was_not_published_is_not_released(folder: Path, lost: str) -> None:
    for path in [*(folder / lost).glob("*")] or [folder / lost]:
        path.unlink()

    with pytest.raises(ReleaseError, match="make publish"):
        published_files(folder, EDITION)


def test_the_repository_is_the_one_gh_names() -> None:
    assert repository(FakeGh()) == REPOSITORY
