import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from esafety.policy.editions import Approval
from esafety.policy.seals.seal import (
    digest_of,
    part_of,
    seal_text,
    sealed_files,
    stated_digest,
    whole_seal,
)
from sealing import OFFICE

FOLDER = {
    "01-amac.tr.md": "Çocukları korumak.\n".encode(),
    "01-amac.en.md": b"To protect children.\n",
    "edition.yml": b"people: names\n",
    "plan.png": b"\x89PNG\xff",
    "draft.yml": b"based_on:\n",
}
APPROVAL = Approval(date(2026, 9, 30), 'Ayşe "Işık"', OFFICE, "2026/14")


def test_a_seal_holds_the_approval_and_every_file_but_the_mark_of_the_draft() -> None:
    seal = whole_seal(seal_text("2026-2027", APPROVAL, "ab" * 32, FOLDER))

    assert seal.approval == APPROVAL
    assert (seal.edition, seal.previous) == ("2026-2027", "ab" * 32)
    assert sorted(seal.files) == ["01-amac.en.md", "01-amac.tr.md", "edition.yml", "plan.png"]


def test_the_last_line_is_the_digest_of_those_above_as_anyone_can_prove(tmp_path: Path) -> None:
    path = tmp_path / "seal.yml"
    path.write_bytes(seal_text("2026-2027", APPROVAL, None, FOLDER).encode())
    tool = "sha256sum" if shutil.which("sha256sum") else "shasum -a 256"

    result = subprocess.run(
        f"sed '$d' seal.yml | {tool}", shell=True, cwd=tmp_path, capture_output=True, check=True
    )

    assert result.stdout.decode().split()[0] == stated_digest(path.read_bytes())


def test_a_seal_speaks_the_languages_in_which_its_edition_is_written() -> None:
    alone = {name: text for name, text in FOLDER.items() if not name.endswith(".en.md")}
    turkish, both = (
        seal_text("x", APPROVAL, None, folder).partition("edition:")[0]
        for folder in (alone, FOLDER)
    )

    assert both == (
        "# Mühür. Bu dosya elle değiştirilmez; bir harfi değişirse denetim ve yayım durur.\n"
        "# Seal. Never change this file by hand; if one letter differs, checks and publication"
        " stop.\n"
        "# Son satır üstündekilerin özetidir · the last line is the digest of those above:\n"
        "#   sed '$d' seal.yml | sha256sum\n"
    )
    assert turkish == (
        "# Mühür. Bu dosya elle değiştirilmez; bir harfi değişirse denetim ve yayım durur.\n"
        "# Son satır üstündekilerin özetidir:\n"
        "#   sed '$d' seal.yml | sha256sum\n"
    )


def test_a_seal_of_a_turkish_edition_that_speaks_two_languages_stays_valid() -> None:
    alone = {name: text for name, text in FOLDER.items() if not name.endswith(".en.md")}
    head, text = (seal_text("x", APPROVAL, None, one) for one in (FOLDER, alone))
    body = head.partition("edition:")[0] + text[text.index("edition:") : text.index("digest:")]
    earlier = f'{body}digest: "{digest_of(body.encode())}"\n'

    assert stated_digest(earlier.encode())
    assert whole_seal(earlier).files == whole_seal(text).files


def test_the_same_folder_gives_the_same_seal_however_it_was_listed() -> None:
    backwards = dict(reversed(FOLDER.items()))

    assert seal_text("x", APPROVAL, None, FOLDER) == seal_text("x", APPROVAL, None, backwards)


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"\n",
        b'digest: "x"\n',
        b'a\ndigest: "%s"' % (b"0" * 64),
        seal_text("x", APPROVAL, None, FOLDER).encode().replace(b"\n", b"\r\n"),
        seal_text("x", APPROVAL, None, FOLDER).encode() + b"\n",
        seal_text("x", APPROVAL, None, FOLDER).encode().rstrip(b"\n"),
        b"\xef\xbb\xbf" + seal_text("x", APPROVAL, None, FOLDER).encode(),
    ],
)
def test_a_text_that_does_not_end_with_its_digest_states_none(text: bytes) -> None:
    assert stated_digest(text) is None


@pytest.mark.parametrize(
    ("name", "languages", "part"),
    [
        ("01-amac.tr.md", ("tr",), "approved"),
        ("01-amac.en.md", ("tr",), "translation"),
        ("01-amac.en.md", ("tr", "en"), "approved"),
        ("edition.yml", ("tr", "en"), "arrangement"),
        ("plan.tr.png", ("tr",), "arrangement"),
    ],
)
def test_a_seal_separates_what_was_approved_from_what_was_translated_later(
    name: str, languages: tuple[str, ...], part: str
) -> None:
    assert part_of(name, languages) == part


def test_neither_seal_nor_draft_mark_is_sealed() -> None:
    assert "seal.yml" not in sealed_files(FOLDER | {"seal.yml": b""})
    assert "draft.yml" not in sealed_files(FOLDER)
