"""`esafety new` as it is typed: from a file, at a terminal, and wherever something is wrong."""

import os
import re
import subprocess
from hashlib import sha256
from pathlib import Path
from zipfile import ZipFile

import pytest
import yaml
from click.testing import CliRunner

from answered_school import pictures_drawn_once
from esafety.cli.program import PROGRAM, main
from esafety.starter import write_school as writing
from esafety.starter.answers.model import CONTACT_WAYS, Answers
from esafety.starter.release import this_release
from esafety.text.languages import SPOKEN_LANGUAGES
from workshop import TODAY

Shown = pytest.CaptureFixture[str]
GOOD = "name: Yıldıztepe İlkokulu\nname_en: Yıldıztepe Primary School\nkind: primary\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ESAFETY_LANG", "en")
    monkeypatch.setattr("esafety.starter.new_school.brand_files", pictures_drawn_once)
    return tmp_path


def new(text: str | bytes, *words: str, folder: str = "school") -> int:
    content = text.encode() if isinstance(text, str) else text
    Path("answers.yml").write_bytes(content)
    return main(
        ["new", folder, "--answers", "answers.yml", "--today", TODAY, "--lang", "en", *words]
    )


def left() -> set[str]:
    return {path.name for path in Path.cwd().iterdir()} - {"answers.yml"}


def test_answers_in_a_file_make_a_folder_with_a_history(shown: Shown) -> None:
    assert new(GOOD) == 0
    out = shown.readouterr().out
    assert "esafety serve" in out
    assert "the hash of the package is not known" in out
    log = subprocess.run(
        ["git", "log", "--format=%s"], cwd="school", capture_output=True, text=True, check=True
    )
    assert log.stdout == "Yıldıztepe İlkokulu: the e-safety site begins\n"
    assert Path("school/docs/policy/2026-2027/draft.yml").is_file()
    assert left() == {"school"}


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("name: A\nkind: school\n", "answers.yml:2", "'school' is not allowed for 'kind'"),
        ("name: A\nkind: primary\n", "answers.yml:1", "has no English name"),
        ("kind: primary\nname_en: A\n", "answers.yml:1", "'name' is missing"),
        ("name: 'Atatürk'ün okulu'\n", "answers.yml:1", ""),
        (GOOD.encode("iso-8859-9"), "answers.yml:1", "not UTF-8"),
        (GOOD + "emblem: none.png\n", "answers.yml:4", "There is no emblem file 'none.png'"),
        (GOOD + "emblem: answers.yml\n", "answers.yml:4", "must be a picture file"),
        ("", "answers.yml:1", ""),
    ],
)
def test_wrong_answers_leave_nothing(
    text: str | bytes, place: str, words: str, shown: Shown
) -> None:
    assert new(text) == 1
    out = shown.readouterr().out
    assert place in out
    assert words in out
    assert out.endswith("Nothing was written.\n")
    assert "Traceback" not in out
    assert left() == set()


def test_an_emblem_lies_beside_the_answers_and_no_path_of_a_machine_is_kept() -> None:
    Path("own.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>', encoding="utf-8"
    )
    assert new(GOOD + f"emblem: {Path('own.svg').resolve()}\n") == 0
    assert "emblem: own.svg\n" in Path("school/.copier-answers.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["gone.svg", ".", "a" * 5000, r"a\0b"])
def test_an_emblem_that_cannot_be_opened_is_told_on_its_line(name: str, shown: Shown) -> None:
    assert new(GOOD + f'emblem: "{name}"\n') == 1
    assert "answers.yml:4: There is no emblem file" in shown.readouterr().out
    assert not Path("school").exists()


def test_a_folder_that_is_not_empty_is_not_touched(shown: Shown) -> None:
    Path("school").mkdir()
    Path("school/mine.txt").write_text("mine", encoding="utf-8")
    assert new(GOOD) == 1
    assert "This folder is not empty" in shown.readouterr().out
    assert [path.name for path in Path("school").iterdir()] == ["mine.txt"]


def test_an_empty_folder_is_filled_and_a_deep_one_is_made() -> None:
    Path("school").mkdir()
    assert new(GOOD) == 0
    assert Path("school/mkdocs.yml").is_file()
    assert new(GOOD, folder="a/b/school") == 0
    assert Path("a/b/school/.git").is_dir()
    assert {path.name for path in Path("a/b").iterdir()} == {"school"}


def test_a_file_of_that_name_is_not_replaced(shown: Shown) -> None:
    Path("school").write_text("mine", encoding="utf-8")
    assert new(GOOD) == 1
    assert "A file of this name is here" in shown.readouterr().out
    assert Path("school").read_text(encoding="utf-8") == "mine"


def test_a_disk_that_refuses_is_named_in_one_line(
    shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_words: object, **_more: object) -> str:
        raise PermissionError(13, "Permission denied", "scratch")

    monkeypatch.setattr(writing, "mkdtemp", refused)
    assert new(GOOD, folder="deep/school") == 1
    (line,) = shown.readouterr().err.splitlines()
    assert "deep/school" in line
    assert "Permission denied" in line
    assert left() == set()


def test_ctrl_c_in_the_middle_leaves_nothing(shown: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_words: object) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(writing, "_first_commit", stopped)
    assert new(GOOD, folder="deep/school") == 130
    assert shown.readouterr().out == "Stopped.\n"
    assert left() == set()


def test_without_git_one_line_says_what_is_missing(
    shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    assert new(GOOD) == 0
    assert "git was not found" in shown.readouterr().out
    assert not Path("school/.git").exists()


def test_a_machine_whose_git_knows_nobody_has_a_first_commit_all_the_same(
    monkeypatch: pytest.MonkeyPatch, here: Path
) -> None:
    monkeypatch.setenv("HOME", str(here))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for name in [
        name
        for name in os.environ
        if name.startswith(("GIT_AUTHOR", "GIT_COMMITTER", "GIT_CONFIG_"))
    ]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(here))
    assert new(GOOD) == 0
    assert Path("school/.git").is_dir()


def write_wheel(path: Path, version: str) -> None:
    with ZipFile(path, "w") as archive:
        told = f"Name: esafety-press\nVersion: {version}\n"
        archive.writestr(f"esafety_press-{version}.dist-info/METADATA", told)


def test_the_wheel_of_this_release_gives_its_hash(shown: Shown) -> None:
    version = this_release().version
    wheel = Path(f"esafety_press-{version}-py3-none-any.whl")
    write_wheel(wheel, version)
    assert new(GOOD, "--wheel", wheel.name) == 0
    pinned = Path("school/requirements.txt").read_text(encoding="utf-8")
    digest = sha256(wheel.read_bytes()).hexdigest()
    assert pinned.endswith(f"esafety-press=={version} --hash=sha256:{digest}\n")
    for other, told in (("1.0.0", "Give the wheel of release"), ("9999.1", "Install that file")):
        name = f"esafety_press-{other}-py3-none-any.whl"
        write_wheel(Path(name), other)
        assert new(GOOD, "--wheel", name, folder="other") == 1
        assert told in shown.readouterr().out
    wheel.write_bytes(b"PK\x05\x06" + bytes(18))  # an archive, and nothing in it
    assert new(GOOD, "--wheel", wheel.name, folder="other") == 1
    assert "or it is damaged" in shown.readouterr().out
    assert new(GOOD, "--wheel", "answers.yml", folder="other") == 1
    assert "no wheel of esafety-press" in shown.readouterr().out


def asked(*lines: str) -> tuple[int, str]:
    said = CliRunner().invoke(
        PROGRAM,
        ["new", "school", "--today", TODAY],
        input="".join(f"{line}\n" for line in lines),
        standalone_mode=False,
    )
    assert said.exception is None, said.exception
    return said.return_value, said.output


def test_ten_questions_with_defaults_at_a_terminal() -> None:
    code, out = asked("Ihlamur Ortaokulu", "middle", "", "Ihlamur Middle School", *[""] * 6)
    assert code == 0, out
    assert "1/10 Name of the school:" in out
    assert "8/10 School year of the policy [2026-2027]:" in out
    kept = Path("school/.copier-answers.yml").read_text(encoding="utf-8")
    assert "kind: middle\n" in kept
    assert "- posters\n" in kept
    assert "- class\n" not in kept  # its lessons are for grades 1 to 4


def test_a_wrong_answer_is_asked_again_with_the_reason() -> None:
    code, out = asked(
        *("Ihlamur", "college", "middle", "en", "tr", "", "; 12; x@y", "; 0312 000 00 00"),
        *("Müdür / Head", "Müdür", "2026", "2026-2027", "none.png", "-", "posters"),
    )
    assert code == 0, out
    assert "'Müdür / Head' is no office." in out
    assert "'college' is not allowed for 'kind'" in out
    assert "tr must be among the languages" in out
    assert "'2026' is no school year" in out
    assert "There is no emblem file" in out
    assert Path("school/data/school.yml").read_text(encoding="utf-8").count("0312 000 00 00") == 1


def test_a_school_with_arabic_pages_is_asked_for_its_arabic_name() -> None:
    name = "مدرسة الزيزفون"
    code, out = asked("Ihlamur", "middle", "tr en ar", "", "Ihlamur", name, *[""] * 6)
    assert code == 0, out
    assert out.count("4/10") == 3  # in English, and twice in Arabic: the first answer was none
    assert "5/10 Public address" in out
    assert "'Ihlamur' cannot be the school’s name in Arabic" in out
    school = yaml.safe_load(Path("school/data/school.yml").read_text("utf-8"))
    assert school["name"]["ar"] == name


def test_an_office_without_its_english_name_is_asked_again_with_an_example() -> None:
    wrong = ("Müdür", "Müdür /", "1 / 2", "ayse@okul.test / Head")
    code, out = asked("Ihlamur", "middle", "", "", "", "", *wrong, "Müdür / Head", *[""] * 3)
    assert code == 0, out
    assert out.count("has no name in: en. Each office is named") == 2
    assert out.count("Okul Müdürü / Head Teacher; in a file") == 2
    assert out.count("is no office") == 3
    offices = yaml.safe_load(Path("school/data/school.yml").read_text("utf-8"))["offices"]
    assert offices == [{"tr": "Müdür", "en": "Head"}]


def test_each_answer_that_is_nonsense_is_asked_again_with_one_line() -> None:
    code, out = asked(
        *("  ", "123", "Ihlamur", "middle", "tr de", "tr", "https://okul .test/", ""),
        *("okul@okul.test", "a; b; c; d; e", "", "", "2026-2025", "", "", "menu", ""),
    )
    assert code == 0, out
    reasons = [line for line in out.splitlines() if line.startswith("  ") and "Ihlamur" not in line]
    assert [line for line in reasons if ". esafety" not in line and len(line) < 20] == []
    for words in ("'123'", "'de'", "okul .test", "'okul@okul.test'", "'2026-2025'", "'menu'"):
        assert words in out, words


def test_all_that_is_wrong_in_a_file_is_told_at_once_and_nothing_is_left(shown: Shown) -> None:
    text = """\
name: "12"
name_en: "34"
name_ar: Ihlamur
kind: college
languages: [tr, en, de]
address: "https://okul .test/"
contact: {address: "1", telephone: x, email: y, website: z}
offices: [{tr: Müdür}]
school_year: 2026-2025
emblem: none.png
parts: [menu]
"""
    assert new(text) == 1
    out = shown.readouterr().out
    for line in range(1, 12):
        assert f"answers.yml:{line}: " in out, line
    assert out.count("answers.yml:7: ") == 4
    assert left() == set()


def test_a_turkish_school_is_asked_for_its_offices_in_turkish_alone() -> None:
    code, out = asked(*("Ihlamur Ortaokulu", "middle", "tr", "", ""), "Müdür; Vekil", *[""] * 4)
    assert code == 0, out
    assert "[Okul Müdürü; Okul Müdür Vekili]:" in out
    offices = yaml.safe_load(Path("school/data/school.yml").read_text("utf-8"))["offices"]
    assert offices == [{"tr": "Müdür"}, {"tr": "Vekil"}]


def test_once_a_school_has_named_its_languages_it_is_asked_in_those(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("ESAFETY_LANG")
    code, out = asked("Ihlamur Ortaokulu", "middle", "tr", *[""] * 6)
    assert code == 0, out
    assert "Okulun adı · Name of the school:" in out
    assert "7/9 Politikanın eğitim öğretim yılı [2026-2027]:" in out


def test_answers_that_end_in_the_middle_make_no_folder() -> None:
    code, out = asked("Ihlamur", "middle")
    assert code == 1
    assert "2 of 10 questions were answered; no folder was made" in out
    assert left() == set()


@pytest.fixture
def shown(capsys: Shown) -> Shown:
    return capsys


@pytest.mark.parametrize("language", SPOKEN_LANGUAGES)
def test_the_help_names_every_key_of_a_file_of_answers(language: str, shown: Shown) -> None:
    main(["new", "--help", "--lang", language])
    said = shown.readouterr().out
    for key in {*Answers.model_fields, *CONTACT_WAYS} - {"kit_version"}:
        assert re.search(rf"\b{key}\b", said), key


def test_a_language_that_the_program_does_not_speak_needs_its_home_page(shown: Shown) -> None:
    assert new(f"{GOOD}languages: [tr, en, ar]\n") == 0
    assert "docs/index.ar.md: write the home page" in shown.readouterr().out

    assert new(GOOD, folder="other") == 0
    assert "docs/index." not in shown.readouterr().out


@pytest.mark.parametrize("answer", ["anaokulu", "Anaokulu", ""])
def test_the_kind_is_said_in_the_words_of_a_school_or_by_its_name(answer: str) -> None:
    code, out = asked("Papatya Anaokulu", answer, "tr", *[""] * 7)
    assert code == 0, out
    assert "[kindergarten]:" in out
    assert "kind: kindergarten\n" in Path("school/.copier-answers.yml").read_text("utf-8")
