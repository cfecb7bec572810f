"""The command as it is typed: verbs, help in two languages, faults that teach."""

import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import click
import pytest

from esafety.cli.parameters import Argument, Option
from esafety.cli.program import PROGRAM, VERBS, main, module_of
from esafety.cli.verb import Verb
from esafety.policy.review_month import review_month_gaps
from esafety.problems.problem import Problem
from esafety.storage.kit import release
from esafety.text.languages import SPOKEN_LANGUAGES
from esafety.text.messages import help_words
from workshop import ROOT

Shown = pytest.CaptureFixture[str]
APPROVE = ["approve", "2026-2027", "--by", "A", "--office", "B", "--on", "30.09.2026"]


@pytest.fixture(autouse=True)
def _no_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "ESAFETY_LANG"):
        monkeypatch.delenv(name, raising=False)


def command(name: str) -> Verb:
    known = PROGRAM.get_command(click.Context(PROGRAM), name)
    assert isinstance(known, Verb)
    return known


def faults(shown: Shown) -> list[str]:
    out, err = shown.readouterr()
    assert out == ""
    return err.splitlines()


def test_every_verb_is_a_module_and_every_module_a_verb() -> None:
    folder = ROOT / "src/esafety/cli/commands"
    modules = {path.stem for path in folder.rglob("*.py")} - {"__init__"}

    assert {module_of(name).rpartition(".")[2] for name in VERBS} == modules
    for name in VERBS:
        assert command(name).name == name
        assert import_module(module_of(name)).__doc__


def test_the_release_of_the_package_is_shown(capsys: Shown) -> None:
    assert main(["--version"]) == 0

    assert capsys.readouterr().out == f"esafety-press {release()}\n"


@pytest.mark.parametrize("language", SPOKEN_LANGUAGES)
@pytest.mark.parametrize("name", VERBS)
def test_help_describes_a_verb_and_all_that_can_follow_it(
    name: str, language: str, capsys: Shown
) -> None:
    assert main([name, "--help", "--lang", language]) == 0

    text = capsys.readouterr().out
    words, flat = help_words(language), " ".join(text.split())
    assert text.startswith(f"{words['usage']}: esafety {name} ")
    assert " ".join(words[f"verb-{name}"].format(**review_month_gaps(language)).split()) in flat
    for param in command(name).params:
        assert isinstance(param, Option | Argument)
        if not getattr(param, "hidden", False):
            assert param.described(name, language).split()[0] in flat


def test_every_word_of_help_is_used() -> None:
    """Keys of verbs and parameters are put together from their names."""
    named = {f"verb-{name}" for name in VERBS}
    for name, params in [(name, command(name).params) for name in VERBS] + [("", PROGRAM.params)]:
        for param in params:
            shown = (param.name or "").rstrip("_").replace("_", "-")
            own, every = f"{name}-{shown}", f"any-{shown}"
            named.add(own if own in help_words("tr") else every)
            named.add(f"kind-{param.type.name}")
    sources = "\n".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "src/esafety/cli").rglob("*.py")
    )
    kinds = ("day", "number", "seconds", "choice", "address", "branch")
    unused = [
        key
        for key in help_words("tr")
        if key not in named
        and key.removeprefix("wrong-") not in kinds
        and not re.search(rf"""['"]{key}['"]""", sources)
    ]

    assert unused == []


def test_without_a_chosen_language_help_comes_in_both(capsys: Shown) -> None:
    assert main(["--help"]) == 0

    turkish, english = capsys.readouterr().out.split("\n\nUsage: ")
    assert turkish.startswith("Kullanım: esafety [SEÇENEKLER] KOMUT …")
    assert english.startswith("esafety [OPTIONS] COMMAND …")
    for name in VERBS:
        assert f"\n  {name} " in turkish
        assert f"\n  {name} " in english


def test_the_locale_chooses_the_help(capsys: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "tr_TR.UTF-8")

    assert main(["check", "--help"]) == 0

    text = capsys.readouterr().out
    assert text.startswith("Kullanım: ")
    assert "Usage" not in text


def test_nothing_at_all_is_answered_by_the_help(capsys: Shown) -> None:
    assert main([]) == 2

    assert faults(capsys)[0].startswith("Kullanım: esafety")


@pytest.mark.parametrize(
    ("line", "reported"),
    [
        ("--lang en", "esafety: Which command? One of: new, check, translated, "),
        ("aprove --lang en", "esafety: There is no command 'aprove'. Did you mean: approve?"),
        ("build --pro --lang en", "esafety build: There is no option '--pro'. Did you mean: --pro"),
        ("check --tody=1 --lang en", "There is no option '--tody'. Did you mean: --today?"),
        ("links --lang en --gap", "esafety links: Write SECONDS after --gap."),
        ("build --afresh=2 --lang en", "esafety build: Nothing is written after --afresh."),
        ("check now --lang en", "esafety check: 'now' is too much"),
        ("links --gap x --lang tr", "esafety links: --gap: 'x' saniye değil. Örneğin: 1.5"),
        ("build --workers 0 --lang en", "--workers: 0 will not do. Write a number that is at"),
        ("check --lang fr", "esafety check: --lang: 'fr' olmaz. Şunlardan biri olabilir: tr, en."),
    ],
)
def test_what_is_not_understood_is_reported_with_what_to_write(
    line: str, reported: str, capsys: Shown
) -> None:
    assert main(line.split()) == 2

    assert reported in faults(capsys)[0]


def test_all_that_is_wrong_is_reported_at_once_and_in_both_languages(capsys: Shown) -> None:
    assert main(["approve", "--on", "31.02.2026", "--site", "x"]) == 2
    assert faults(capsys)[0].startswith("esafety approve: '--site' diye bir seçenek yok.")

    assert main(["approve", "--on", "31.02.2026"]) == 2
    no_day = "--on: '31.02.2026' bir gün değil. Şöyle yazın: 30.09.2026 ya da 2026-09-30"
    assert faults(capsys) == [
        f"esafety approve: {no_day}",
        "    --on: '31.02.2026' is no day. Write it like 2026-09-30 or 30.09.2026",
        "esafety approve: SÜRÜM eksik. Örneğin 2026-2027.",
        "    EDITION is missing. Such as 2026-2027.",
        "esafety approve: --by eksik. Onaylayanın adı ve soyadı.",
        "    --by is missing. Name of the approver.",
        (
            "esafety approve: --office eksik. Onaylayanın makamı; data/school.yml içinde offices: "
            "altında yazan adlardan biri."
        ),
        "    --office is missing. An office named in data/school.yml.",
        "Yardım: esafety approve --help · Help: esafety approve --help",
    ]


def test_no_word_of_click_is_shown_for_anything_a_person_may_type(capsys: Shown) -> None:
    """Every verb, with each option cut short, given a needless value, or a bad one."""
    silent = []
    for name in VERBS:
        for param in command(name).params:
            option = param.opts[0]
            for words in ([option], [f"{option}="], [option, "?"], [f"{option}=?", "?", "?", "?"]):
                if isinstance(param, click.Option) and option != "--help":
                    reported = refused(name, words, capsys)
                    silent += [] if reported else [(name, words)]
                    assert not {"Option", "Error", "Try", "Invalid", "Missing", "Got"} & reported


def refused(name: str, words: list[str], capsys: Shown) -> set[str]:
    """Return the words of the faults, if arguments are wrong; a verb that begins fails alone."""
    try:
        command(name).make_context(name, [*words], parent=click.Context(PROGRAM))
    except click.UsageError:
        assert main([name, *words]) == 2
        return set(" ".join(faults(capsys)).replace(":", " ").split())
    return set()


def test_a_site_to_publish_cannot_show_a_draft(capsys: Shown) -> None:
    assert main(["build", "--preview", "--published", "--root", str(ROOT), "--lang", "en"]) == 2

    assert "--preview" in faults(capsys)[0]


def test_a_command_works_on_the_school_around_the_folder_it_is_typed_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Shown
) -> None:
    (tmp_path / "mkdocs.yml").touch()
    (tmp_path / "docs/policy").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "docs/policy")

    assert main(["verify", "--lang", "en"]) == 1

    place = tmp_path / "build/published"
    assert capsys.readouterr().out == f"{place}: No such folder; first esafety publish.\n"


def test_a_school_may_be_named_from_where_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Shown
) -> None:
    """Some of what a build calls reads paths from the school's folder, some from this one."""
    school = tmp_path / "school"
    school.mkdir()
    (school / "mkdocs.yml").touch()
    monkeypatch.chdir(tmp_path)

    assert main(["verify", "--root", "school", "--lang", "en"]) == 1

    assert capsys.readouterr().out.startswith(f"{school / 'build/published'}: ")


@pytest.mark.parametrize("line", ["check", "check --root {}", "--root {} check"])
def test_where_there_is_no_school_the_command_says_how_to_reach_one(
    line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Shown
) -> None:
    monkeypatch.chdir(tmp_path)

    assert main([*line.format(tmp_path).split(), "--lang", "en"]) == 2

    reported = faults(capsys)[0]
    assert str(tmp_path) in reported
    assert "mkdocs.yml" in reported


@pytest.mark.parametrize(
    ("asked", "lines"),
    [
        ([], ["docs/a.tr.md:3: 'title' eksik. Ekleyin.", "    'title' is missing. Add it."]),
        (["--lang", "en"], ["docs/a.tr.md:3: 'title' is missing. Add it."]),
    ],
)
def test_problems_come_in_both_languages_unless_one_is_chosen(
    asked: list[str],
    lines: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Shown,
) -> None:
    monkeypatch.setenv("LANG", "tr_TR.UTF-8")
    (tmp_path / "mkdocs.yml").touch()
    problems = [Problem("docs/a.tr.md", 3, "missing-key", {"name": "title"})]
    module = "esafety.cli.commands.edition.new_edition"
    monkeypatch.setattr(f"{module}.check_content", lambda _tree: problems)
    monkeypatch.setattr(f"{module}.check_new_draft", lambda _tree, _name: [])

    assert main(["new-edition", "2026-2027", "--root", str(tmp_path), *asked]) == 1

    *shown, end = capsys.readouterr().out.splitlines()
    assert shown == lines
    assert end


def test_a_configuration_that_names_a_program_is_never_given_to_mkdocs(
    tmp_path: Path, capsys: Shown
) -> None:
    """MkDocs would run such a tag while it reads the file, before any plugin is asked."""
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    tag = "site_name: !!python/object/apply:os.abort []"
    text = settings.replace("site_name: e-Güvenlik", tag)
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")

    assert main(["serve", "--root", str(tmp_path)]) == 1

    line = text.splitlines().index(tag) + 1
    assert (
        f"mkdocs.yml:{line}: !!python/object/apply:os.abort ile başlayan" in capsys.readouterr().out
    )


def test_a_process_that_loads_the_commands_script_again_loads_no_command() -> None:
    code = (
        "import sys; from esafety.__main__ import run; "
        "assert not [name for name in sys.modules if name.startswith('esafety.cli')]"
    )
    subprocess.run((sys.executable, "-c", code), check=True)
