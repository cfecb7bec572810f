import re
from hashlib import sha256

import pytest

from esafety.policy.seals.seal import seal_text, whole_seal
from esafety.policy.seals.verify import check_release, check_seals, read_seals
from sealing import approved_in

EDITION = "2026-2027"
FOLDER = {
    "01-amac.tr.md": "Çocukları korumak.\n".encode(),
    "01-amac.en.md": b"To protect children.\n",
    "edition.yml": b"people: names\n",
}


def resealed(text: str) -> dict[str, bytes]:
    """Return the sealed folder with a seal written by hand, whose digest is right."""
    body = "".join(line for line in text.splitlines(keepends=True)[:-1])
    digest = sha256(body.encode()).hexdigest()
    return FOLDER | {"seal.yml": f'{body}digest: "{digest}"\n'.encode()}


def test_a_seal_as_it_was_written_is_whole() -> None:
    folder = resealed(seal_text(EDITION, approved_in(2026), None, FOLDER))

    assert list(check_seals({EDITION: folder})) == []
    assert list(read_seals({EDITION: folder})) == [EDITION]


@pytest.mark.parametrize("approval", ['"x"', "[1]", "5", "null", "{}"])
def test_an_approval_that_is_none_is_reported_with_its_line(approval: str) -> None:
    text = seal_text(EDITION, approved_in(2026), None, FOLDER)
    text = re.sub(r"approval:\n(?:  .*\n)+", f"approval: {approval}\n", text)

    problems = list(check_seals({EDITION: resealed(text)}))

    assert problems
    assert {p.path for p in problems} == {f"docs/policy/{EDITION}/seal.yml"}


@pytest.mark.parametrize(
    ("installed", "told"), [("2026.11.0", []), ("2027.2.0", []), ("2026.9.1", ["2026.11.0"])]
)
def test_a_seal_of_a_later_release_is_not_trusted_to_an_older_one(
    installed: str, told: list[str]
) -> None:
    text = seal_text(EDITION, approved_in(2026), None, FOLDER, "2026.11.0")

    problems = [*check_release({EDITION: whole_seal(text)}, installed)]

    assert [problem.params["later"] for problem in problems] == told


def test_a_seal_without_a_release_is_older_than_any() -> None:
    text = seal_text(EDITION, approved_in(2026), None, FOLDER)

    assert [*check_release({EDITION: whole_seal(text)}, "2026.1.0")] == []
