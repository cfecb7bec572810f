from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from PIL import Image

from esafety.checks.pictures.names import check_picture_name
from esafety.cli.commands.school.picture import command
from esafety.images.encoding import carries_notes

ABOUT = (
    *("--kind", "photograph", "--source", "Okulda çekildi", "--author", "Deneme İlkokulu"),
    *("--licence", "school", "--alt-tr", "Pano", "--alt-en", "The board"),
)
TODAY = ("--today", "2026-11-29")
OF_PUPILS = ("--shows", "pupils", "--parent", "V-2026/1", "--pupil", "O-2026/1")


@pytest.fixture
def school(tmp_path: Path) -> Path:
    (tmp_path / "school/data").mkdir(parents=True)
    (tmp_path / "school/docs").mkdir()
    (tmp_path / "school/mkdocs.yml").write_text("INHERIT: esafety-press\n", encoding="utf-8")
    return tmp_path / "school"


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    notes = Image.Exif()
    notes.get_ifd(0x8825).update({1: "N", 2: (39.9, 0.0, 0.0)})
    file = tmp_path / "Pano Girişi.JPG"
    Image.radial_gradient("L").convert("RGB").save(file, exif=notes)
    return file


def picture(school: Path, *words: str) -> Result:
    given = ["--root", str(school), *TODAY, *words]
    return CliRunner().invoke(command, given, standalone_mode=False)


def files(school: Path) -> set[str]:
    return {p.relative_to(school).as_posix() for p in school.rglob("*") if p.is_file()}


def test_a_picture_is_cleaned_put_in_its_place_and_registered(school: Path, photo: Path) -> None:
    (school / "data/images.yml").write_text("# Resimler\n- id: pano-girisi\n", encoding="utf-8")

    said = picture(school, str(photo), *ABOUT, *OF_PUPILS, "--until", "30.06.2027")

    assert said.return_value == 0, said.output
    path = school / "docs/pictures/pano-girisi.webp"
    assert not carries_notes(path.read_bytes())
    register = (school / "data/images.yml").read_text(encoding="utf-8")
    assert register.startswith('# Resimler\n- id: pano-girisi\n\n- id: "pano-girisi-2"\n')
    assert "until: 2027-06-30" in register
    assert photo.is_file()


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ((), "--kind"),
        (ABOUT, "--shows"),
        ((*ABOUT, "--shows", "pupils", "--parent", "V-1", "--until", "2027-06-30"), "--pupil"),
        ((*ABOUT, "--shows", "staff", "--staff", "Ayşe Y.", "--until", "2027-06-30"), "V-2026/14"),
        ((*ABOUT, "--shows", "nobody", "--to", "../elsewhere"), "docs/help/pano.webp"),
        ((*ABOUT, "--shows", "nobody", "--until", "2027-06-30"), "--parent and --pupil"),
        ((*ABOUT, "--shows", "nobody", "--scope", "print"), "--parent and --pupil"),
        ((*ABOUT, *OF_PUPILS, "--until", "2026-06-30"), "ended on 2026-06-30"),
    ],
)
def test_nothing_is_written_where_something_stands_against_it(
    school: Path, photo: Path, words: tuple[str, ...], key: str
) -> None:
    before = files(school)

    said = picture(school, str(photo), *words)

    assert said.return_value == 1
    assert key in said.output
    assert "Nothing was written" in said.output
    assert files(school) == before


def test_the_folder_of_a_sealed_edition_takes_no_picture(school: Path, photo: Path) -> None:
    folder = school / "docs/policy/2022-2023"
    folder.mkdir(parents=True)
    (folder / "seal.yml").write_text("", encoding="utf-8")
    to = ("--to", "docs/policy/2022-2023", "--shows", "nobody")

    said = picture(school, str(photo), *ABOUT, *to)

    assert said.return_value == 1
    assert "The policy of 2022-2023 is sealed" in said.output
    assert [path.name for path in folder.iterdir()] == ["seal.yml"]


def test_what_is_no_picture_leaves_nothing_behind(school: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.jpg").write_text("<html>", encoding="utf-8")

    said = picture(school, str(tmp_path / "letter.jpg"), *ABOUT, "--shows", "nobody")

    assert said.return_value == 1
    assert "HTML" in said.output
    assert files(school) == {"mkdocs.yml"}


def test_a_picture_of_the_school_is_cleaned_where_it_lies(school: Path, photo: Path) -> None:
    (school / "docs/board.jpg").write_bytes(photo.read_bytes())
    register = '- id: "board"\n  file: "docs/board.jpg"\n'
    (school / "data/images.yml").write_text(register, encoding="utf-8")

    said = picture(school, str(school / "docs/board.jpg"))

    assert said.return_value == 0, said.output
    assert not carries_notes((school / "docs/board.jpg").read_bytes())
    assert (school / "data/images.yml").read_text(encoding="utf-8") == register


def test_a_second_picture_of_one_name_asks_for_another(school: Path, photo: Path) -> None:
    words = (str(photo), *ABOUT, "--shows", "nobody")

    assert picture(school, *words).return_value == 0
    assert "--name" in picture(school, *words).output
    assert picture(school, *words, "--name", "Öbür pano").return_value == 0
    assert "docs/pictures/obur-pano.webp" in files(school)


@pytest.mark.parametrize(
    ("title", "stays"),
    [
        ("Kat planı, çizen Ayşe Yılmaz", True),
        ("Ali Veli (2-A)", False),
        ("Cep: 0532 123 45 67", False),
    ],
)
def test_of_a_drawing_a_title_with_personal_data_is_not_taken_in(
    school: Path, tmp_path: Path, title: str, *, stays: bool
) -> None:
    file = tmp_path / "plan.svg"
    drawn = f'<svg xmlns="http://www.w3.org/2000/svg"><title>{title}</title><path d="M0 0"/></svg>'
    file.write_text(drawn, encoding="utf-8")

    said = picture(school, str(file), "--kind", "drawing", *ABOUT[2:])

    assert said.return_value == 0, said.output
    written = (school / "docs/pictures/plan.svg").read_text(encoding="utf-8")
    assert (title in written) is stays
    assert ("<title" in written) is stays


def test_a_file_that_is_not_there_is_told_in_words_of_an_editor(school: Path) -> None:
    said = picture(school, str(school / "yok.jpg"), *ABOUT, "--shows", "nobody")

    assert said.return_value == 1
    assert "There is no such file here" in said.output


@pytest.mark.parametrize(
    ("name", "to", "said"),
    [
        ("Pano.jpg", "docs/Resimler", "docs/resimler/pano.svg"),
        ("0532 123 45 67.jpg", "docs/pictures", "--name"),
    ],
)
def test_a_name_that_the_check_refuses_is_refused_before_anything_is_asked(
    school: Path, photo: Path, name: str, to: str, said: str
) -> None:
    file = photo.rename(photo.with_name(name))

    refused = picture(school, str(file), "--to", to)

    assert refused.return_value == 1
    assert said in refused.output
    assert "--kind" not in refused.output
    assert files(school) == {"mkdocs.yml"}


def test_a_picture_that_lies_among_the_schools_under_such_a_name_is_to_be_renamed(
    school: Path, photo: Path
) -> None:
    file = photo.rename(school / "docs/Pano Girişi.jpg")

    refused = picture(school, str(file), *ABOUT, "--shows", "nobody")

    assert refused.return_value == 1
    assert "docs/pano-girisi.jpg" in refused.output
    assert "--name" not in refused.output


def test_what_the_command_took_in_the_check_takes_too(school: Path, photo: Path) -> None:
    assert picture(school, str(photo), *ABOUT, "--shows", "nobody").return_value == 0

    (path,) = (path for path in files(school) if path.startswith("docs/"))
    assert list(check_picture_name(path)) == []


def test_a_small_drawing_has_bytes_and_never_0_kb(school: Path, tmp_path: Path) -> None:
    file = tmp_path / "plan.svg"
    file.write_text('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>', "utf-8")

    said = picture(school, str(file), "--kind", "drawing", *ABOUT[2:]).output

    assert "(62 bayt; önceden 62 bayt)" in said
    assert " 0 KB" not in said
