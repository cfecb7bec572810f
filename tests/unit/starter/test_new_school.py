"""A new school's folder: its own, and nothing of the school that made the kit."""

import re
import shutil
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import yaml
from PIL import Image

from answered_school import answers, files, made_anew
from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.school.school import SCHOOL
from esafety.starter.answers.model import ANSWERS
from esafety.starter.kinds import FOLDERS
from esafety.starter.pictures.brand import brand_files
from esafety.starter.release import Release
from examples import representatives
from workshop import CONTENT, ROOT


def document(path: str, content: bytes) -> YamlDocument:
    read = read_yaml_document(path, content.decode())
    assert isinstance(read, YamlDocument)
    return read


def test_the_folder_holds_what_a_school_needs_and_no_more() -> None:
    made = {path for path in files() if not path.startswith((".esafety/", "docs/policy/"))}
    assert made == {
        *(".copier-answers.yml", ".gitattributes", ".gitignore", "README.md", "mkdocs.yml"),
        *("requirements.txt", "data/school.yml", ".github/CODEOWNERS", ".github/dependabot.yml"),
        *(f".github/workflows/{n}.yml" for n in ("check", "preview", "publish", "links", "review")),
        *(f"assets/brand/{name}.svg" for name in ("mark", "mark-reverse", "mark-mono", "favicon")),
        *(f"assets/brand/{n}.png" for n in ("favicon", "apple-touch-icon")),
        *(f"assets/brand/social-card.{language}.png" for language in ("tr", "en")),
    }


def test_nothing_of_the_first_school_is_in_any_text() -> None:
    first = [word.encode() for name in CONTENT.school.name.values() for word in name.split()[:3]]
    for path, content in files().items():
        assert not [word for word in first if word in content], path


def test_every_picture_is_drawn_from_the_names_and_the_typefaces_alone(tmp_path: Path) -> None:
    """By this, tests may draw it once for all schools of the same names."""
    kit = tmp_path / "kit"
    shutil.copytree(ROOT / "assets/fonts", kit / "assets/fonts")
    drawn = brand_files(answers(), None, kit)
    more = answers(
        kind="middle",
        languages=["tr", "en", "ar"],
        name_ar="مدرسة",
        parts=["posters"],
        offices=[{"tr": "Müdür", "en": "Head teacher"}],
        address="https://okul.test/",
        contact={"telephone": "+90 312 555 55 55"},
        school_year="2027-2028",
    )
    assert drawn == brand_files(more, None, ROOT)
    other = brand_files(
        answers(name="Ihlamur Ortaokulu", name_en="Ihlamur Middle School"), None, kit
    )
    assert not [path for path, content in drawn.items() if other[path] == content]


def test_pictures_have_the_sizes_that_pages_name() -> None:
    sizes = {"favicon": (48, 48), "apple-touch-icon": (180, 180), "social-card.tr": (1200, 630)}
    made = files()
    for name, size in sizes.items():
        with Image.open(BytesIO(made[f"assets/brand/{name}.png"])) as picture:
            assert picture.size == size


@pytest.mark.parametrize(
    "name", ['Atatürk\'ün "Yeni" Okulu: A&B', "Müjdat Öğüt’ün Okulu #2", "- [x] {a}"]
)
def test_any_name_is_written_as_it_is(name: str) -> None:
    made = files(name=name)
    school = document("data/school.yml", made["data/school.yml"])
    assert list(SCHOOL.check(school)) == []
    assert SCHOOL.read(school).name["tr"] == name
    kept = document(".copier-answers.yml", made[".copier-answers.yml"])
    assert list(ANSWERS.check(kept)) == []
    assert ANSWERS.read(kept).name == name


def test_workflows_call_the_release_by_its_commit() -> None:
    made = files()
    for name in ("check", "preview", "publish", "links", "review"):
        text = made[f".github/workflows/{name}.yml"].decode()
        job = next(iter(yaml.safe_load(text)["jobs"].values()))
        assert job["uses"] == f"okul/esafety-press/.github/workflows/school-{name}.yml@{'a' * 40}"
        assert f"{'a' * 40} # v2026.11.0" in text
        assert yaml.safe_load(text)["permissions"] == {}


def test_a_release_that_was_never_published_gives_no_workflow_and_no_invented_hash() -> None:
    made = files(Release("2026.11.0"))
    assert not [path for path in made if "workflows" in path]
    assert "--hash" not in made["requirements.txt"].decode()
    assert (
        f"esafety-press==2026.11.0 --hash=sha256:{'b' * 64}\n"
        in files()["requirements.txt"].decode()
    )


def test_parts_that_were_not_chosen_are_left_out_of_the_kit() -> None:
    assert "data/parts.yml" not in files()
    some = yaml.safe_load(files(parts=["posters", "day", "class", "staff"])["data/parts.yml"])
    assert some == {"leave_out": ["families", "board", "forms", "guide"]}
    kindergarten = yaml.safe_load(files(kind="kindergarten")["data/parts.yml"])
    assert kindergarten == {"leave_out": ["class"]}  # its lessons are for grades 1 to 4


def test_every_part_is_a_folder_of_the_kit() -> None:
    assert [folder for folder in FOLDERS.values() if not (ROOT / "docs" / folder).is_dir()] == []


@pytest.mark.parametrize(
    "languages", representatives([["tr"], ["tr", "en"], ["ar", "en", "tr"]], ["ar", "en", "tr"])
)
def test_the_languages_of_the_site_are_those_that_were_chosen(languages: list[str]) -> None:
    settings = yaml.safe_load(files(languages=languages)["mkdocs.yml"])
    listed = [one["locale"] for one in settings["plugins"][0]["i18n"]["languages"]]
    assert listed[0] == "tr"
    assert sorted(listed) == sorted(languages)


@pytest.mark.parametrize(
    "languages", representatives([["tr", "en"], ["tr", "en", "ar"], ["tr", "ar"]], ["tr", "ar"])
)
def test_the_school_is_named_in_each_language_of_its_site(languages: list[str]) -> None:
    made = files(languages=languages, name_ar="مدرسة يلدزتبه الابتدائية")
    school = SCHOOL.read(document("data/school.yml", made["data/school.yml"]))
    kept = document(".copier-answers.yml", made[".copier-answers.yml"])

    assert set(school.name) == set(school.site_name) == set(school.site_description)
    assert set(school.name) == set(languages)
    assert ANSWERS.read(kept).name_ar == "مدرسة يلدزتبه الابتدائية"


def test_a_school_that_does_not_know_its_arabic_name_is_named_by_its_others() -> None:
    made = files(languages=["tr", "en", "ar"])

    assert set(yaml.safe_load(made["data/school.yml"])["name"]) == {"tr", "en"}


def test_the_menu_of_an_arabic_page_is_arabic_where_the_kits_english_one_is_english() -> None:
    settings = (
        files(languages=["tr", "en", "ar"])["mkdocs.yml"].decode(),
        (ROOT / "mkdocs.yml").read_text(encoding="utf-8"),
    )
    ours, kits = (
        {language["locale"]: language.get("nav_translations", {}) for language in listed}
        for listed in map(_languages_in, settings)
    )

    assert ours["ar"].keys() == kits["en"].keys()
    assert not set(ours["ar"].values()) & {*kits["en"], *kits["en"].values()}


def _languages_in(settings: str) -> list[dict[str, Any]]:
    plugins = yaml.load(settings.replace("!ENV ", ""), yaml.BaseLoader)["plugins"]
    (languages,) = (one["i18n"]["languages"] for one in plugins if "i18n" in one)
    return list(languages)


def test_a_turkish_school_is_written_to_in_turkish_alone() -> None:
    for path, content in files(languages=["tr"], name_en=None, parts=["day"]).items():
        if not path.endswith(".png"):
            found = re.findall(r"(?i)(?<![-/.])\b(?:the|this|is|are|what)\b", content.decode())
            assert not found, path
    both = files(parts=["day"])
    for path in ("README.md", "mkdocs.yml", "data/school.yml", "data/parts.yml"):
        assert " the " in both[path].decode(), path


@pytest.mark.parametrize(
    ("languages", "office"),
    [
        (["tr"], {"tr": "Okul Müdürü"}),
        (["tr", "ar"], {"tr": "Okul Müdürü"}),
        (["tr", "en"], {"tr": "Okul Müdürü", "en": "Head Teacher"}),
    ],
)
def test_the_usual_offices_are_named_in_the_languages_of_the_school(
    languages: list[str], office: dict[str, str]
) -> None:
    made = files(languages=languages)["data/school.yml"]
    assert yaml.safe_load(made)["offices"][0] == office


def test_line_ends_and_paths_are_the_same_on_every_system() -> None:
    for path, content in files().items():
        assert "\\" not in path
        assert ":" not in path
        assert path.endswith(".png") or b"\r" not in content


def test_the_same_answers_make_the_same_bytes() -> None:
    assert made_anew() == made_anew()
