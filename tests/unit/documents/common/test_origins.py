from pathlib import Path

import pytest

from esafety.documents.common.origins import Origins

PAGE = """\
# Telefonlar

- Telefon kapalı durur.
- Telefon **okul çıkışında** açılır, veli aranır.
"""


@pytest.fixture
def origins(tmp_path: Path) -> Origins:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/a.tr.md").write_text("# Başka\n\nTelefon yok.\n", encoding="utf-8")
    (tmp_path / "docs/b.tr.md").write_text(PAGE, encoding="utf-8")
    return Origins(tmp_path, ("docs/a.tr.md", "docs/b.tr.md"), ())


def test_a_passage_is_found_on_the_line_that_shares_most_of_its_words(origins: Origins) -> None:
    passage = ["Telefon", "okul", "çıkışında", "açılır", "veli", "aranır"]

    assert origins.place_of_passage(["Telefon"], passage) == "docs/b.tr.md:4"
    assert origins.place_of_passage(["Telefon"], ["Telefon", "yok"]) == "docs/a.tr.md:3"


def test_each_text_is_read_once_however_often_it_is_searched(
    origins: Origins, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[Path] = []
    whole = Path.read_bytes

    def counted(path: Path) -> bytes:
        read.append(path)
        return whole(path)

    monkeypatch.setattr(Path, "read_bytes", counted)

    assert {origins.place_of(words) for words in ("Telefon", "veli", "yok", "183")} == {
        "docs/a.tr.md:3: ",
        "docs/b.tr.md:4: ",
        "docs/a.tr.md: ",
    }
    assert len(read) == 2


def test_a_passage_that_was_not_written_has_no_place(origins: Origins) -> None:
    assert origins.place_of_passage(["183"], ["183", "Telefon"]) == ""
