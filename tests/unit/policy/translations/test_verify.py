from datetime import date
from hashlib import sha256
from typing import Final

import pytest

from esafety.policy.editions import AddedTranslation
from esafety.policy.seals.seal import Seal, seal_text, whole_seal
from esafety.policy.translations.seal import (
    translation_seal_text,
    whole_translation_seal,
)
from esafety.policy.translations.verify import check_translations, read_translation_seals
from sealing import approved_in

FOLDER: Final = {"01-purpose.en.md": b"# Purpose\n", "translation.yml": b"title: P\noffice: O\n"}
KEY: Final = ("2026-2027", "en")


def approved() -> Seal:
    """Return the seal of an edition in Turkish alone."""
    text = seal_text("2026-2027", approved_in(2026, ("tr",)), None, {"01-purpose.tr.md": b"x"})
    return whole_seal(text)


def sealed(
    of: str = "", on: date = date(2026, 11, 20), key: tuple[str, str] = KEY
) -> dict[str, bytes]:
    text = translation_seal_text(*key, of or approved().digest, AddedTranslation("A", on), FOLDER)
    return {**FOLDER, "seal.yml": text.encode()}


def keys(folder: dict[str, bytes]) -> list[str]:
    return [p.key for p in check_translations({KEY: folder}, {"2026-2027": approved()})]


def test_a_seal_is_proved_by_its_last_line_without_this_program() -> None:
    text = sealed()["seal.yml"].decode()
    *body, last = text.splitlines(keepends=True)

    assert last == f'digest: "{sha256("".join(body).encode()).hexdigest()}"\n'
    assert whole_translation_seal(text).files.keys() == FOLDER.keys()


def test_a_translation_is_sound_as_a_draft_and_sealed() -> None:
    assert keys(FOLDER) == []
    assert keys(sealed()) == []
    assert read_translation_seals({KEY: FOLDER}) == {}
    assert read_translation_seals({KEY: sealed()})[KEY].added.by == "A"


@pytest.mark.parametrize(
    ("folder", "key"),
    [
        (sealed(of="0" * 64), "translation-of-other-text"),
        (sealed(on=date(2026, 9, 1)), "translation-before-approval"),
        (sealed(key=("2026-2027", "ar")), "translation-seal-elsewhere"),
        (sealed() | {"01-purpose.en.md": b"# Purposes\n"}, "sealed-changed"),
        (sealed() | {"01-purpose.en.md": b"# Purpose\r\n"}, "sealed-line-ends"),
        (sealed() | {"02-devices.en.md": b"# Devices\n"}, "sealed-added"),
        ({k: v for k, v in sealed().items() if k != "01-purpose.en.md"}, "sealed-missing"),
    ],
)
def test_what_is_wrong_with_a_sealed_translation_is_named(
    folder: dict[str, bytes], key: str
) -> None:
    assert keys(folder) == [key]


def test_a_translation_belongs_to_a_sealed_edition_that_has_not_its_language() -> None:
    text = seal_text("2026-2027", approved_in(2026), None, {"01-purpose.en.md": b"x"})
    within = check_translations({KEY: FOLDER}, {"2026-2027": whole_seal(text)})
    unsealed = check_translations({KEY: FOLDER}, {})
    binding = check_translations({("2026-2027", "tr"): FOLDER}, {"2026-2027": approved()})

    assert [p.key for p in (*within, *unsealed, *binding)] == [
        "translation-sealed-within",
        "translation-of-unsealed",
        "translation-language",
    ]
