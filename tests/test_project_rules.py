"""The project keeps its own rules: packages, files, words, pinned requirements."""

import ast
import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from engine_modules import SOURCES, modules_with
from esafety.school.codeowners import guards
from workshop import ROOT

TOP = {
    *("mkdocs.yml", "requirements.txt", "pyproject.toml", "Makefile", "README.md"),
    *("ARCHITECTURE.md", "CONTRIBUTING.md", "LICENSE"),
    *("docs", "data", "overrides", "assets", "scripts"),
    *(
        "src",
        "tests",
        "examples",
        ".github",
        ".ci",
        ".devcontainer",
        ".gitignore",
        ".gitattributes",
    ),
}
# More modules in one folder than this, and nobody finds the one to change.
MOST_MODULES = 15
# Tests of several modules of a package together.
WHOLE_PACKAGES = {
    "content/bounds.py",
    "text/catalogues.py",
    "content/trial_cases.py",
    "markdown/faults/editors_inputs.py",
    "pdf/checks/trial_papers.py",
    "pdf/weasyprint/page_ends.py",
}
LOCKED = (
    *("requirements.txt", "tests/requirements.txt"),
    *("scripts/measuring/requirements.txt", "examples/province/requirements.txt"),
)


def imported(text: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)


def called(text: str) -> set[str]:
    tree = ast.parse(text)
    return {
        node.func.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }


def test_the_package_never_prints_or_exits() -> None:
    ends = {"print", "exit", "quit", "input"}

    assert len(SOURCES) > 100
    assert [str(path) for path, _ in modules_with(r"sys\.exit")] == []
    named = modules_with(rf"\b(?:{'|'.join(ends)})\s*\(")
    assert [str(path) for path, text in named if called(text) & ends] == []


def deciding() -> list[Path]:
    """Return the modules that decide by values; pyproject.toml names them in a contract."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    contracts = tomllib.loads(text)["tool"]["importlinter"]["contracts"]
    named = next(c["source_modules"] for c in contracts if "source_modules" in c)
    places = {ROOT / "src" / name.replace(".", "/") for name in named}
    return [path for path in SOURCES if places & {path.with_suffix(""), *path.parents}]


def test_what_decides_by_values_opens_no_file_and_asks_no_clock() -> None:
    """The modules it may not import at all are forbidden by a contract."""
    modules = deciding()
    assert len(modules) > 70
    urllib = modules_with(r"\burllib\b")
    asking = {path for path, text in urllib if "urllib.request" in imported(text)}
    assert asking.intersection(modules) == set()
    # A picture is opened from bytes.
    file = r"import .*\bPath\b|date\.today|\bopen\((?!BytesIO\()"
    opening = {path for path, _ in modules_with(file)}
    assert opening.intersection(modules) == set()


def test_lines_of_a_page_are_counted_as_an_editor_counts_them() -> None:
    # `splitlines` ends lines at marks that are pasted from a word processor, too.
    counting = re.compile(r"\bbody\.splitlines\(")
    assert [p for p in SOURCES if counting.search(p.read_text(encoding="utf-8"))] == []


def test_packages_are_small_and_say_what_lives_in_them() -> None:
    packages = {path.parent for path in SOURCES} - {ROOT / "src/esafety"}
    for package in packages:
        modules = [path for path in package.glob("*.py") if path.name != "__init__.py"]
        assert len(modules) <= MOST_MODULES, package
        said = ast.get_docstring(ast.parse((package / "__init__.py").read_bytes()))
        assert said, package
        assert said.count("\n") >= 3, package


def test_the_map_names_every_package_and_every_package_is_in_a_layer() -> None:
    packages = {p.name for p in (ROOT / "src/esafety").iterdir() if (p / "__init__.py").exists()}
    table = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8").split("| package |")[1]
    named = re.findall(r"^\| (`.*?) \|", table.partition("\n\n")[0], flags=re.MULTILINE)

    assert {name for row in named for name in re.findall(r"`(\w+)`", row)} == packages


def test_nothing_cites_what_lies_outside_the_repository(tracked: list[str]) -> None:
    outside = re.compile(r"research/\w+\.md|DESIGN\.md|\.\./shared")
    for name in tracked:
        data = (ROOT / name).read_bytes()
        if b"\0" not in data and name != "tests/test_project_rules.py":
            assert not outside.search(data.decode("utf-8")), name


def test_tests_of_modules_mirror_the_tree() -> None:
    modules = {path.relative_to(ROOT / "src/esafety").as_posix() for path in SOURCES}
    for test in sorted((ROOT / "tests/unit").rglob("test_*.py")):
        place = test.relative_to(ROOT / "tests/unit")
        of = (place.parent / place.name.removeprefix("test_")).as_posix()
        assert of in modules or of in WHOLE_PACKAGES, of


@pytest.fixture
def tracked() -> list[str]:
    """Return every file git tracks."""
    if not shutil.which("git") or not (ROOT / ".git").exists():
        pytest.skip("no git checkout here, as after downloading a ZIP")
    asked = ["git", "ls-files", "-z"]
    said = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True)
    return [name for name in said.stdout.split("\0") if (ROOT / name).is_file()]


def test_nothing_else_stands_at_the_top_level(tracked: list[str]) -> None:
    assert {name.split("/")[0] for name in tracked} <= TOP


def test_no_file_holds_a_path_of_a_machine(tracked: list[str]) -> None:
    path = re.compile(r"/(?<![\w.>})]/)(?:work|farm|root|home|Users)[/]|/tmp[/][a-z]")
    for name in tracked:
        data = (ROOT / name).read_bytes()
        if b"\0" not in data:
            assert not path.search(data.decode("utf-8")), name


def test_styles_of_the_site_know_beginning_and_end_but_no_left_and_right() -> None:
    """A page that is read from right to left is laid out by the same styles."""
    sided = re.compile(
        r"(?:margin|padding|border)-(?:left|right)|(?<![-\w])(?:left|right):"
        r"|(?:text-align|float|clear):\s*(?:left|right)"
    )
    sheets = sorted((ROOT / "assets/styles").rglob("*.css"))

    assert [path.name for path in sheets if sided.search(path.read_text(encoding="utf-8"))] == []


# Where Turkish letters are no message: what recognises or spells Turkish, and fixed formats.
TURKISH_AS_DATA = {
    "school/pictures/consent.py": "first names that are no numbers of papers",
    "documents/word_search/letters.py": "alphabets, and words that may not be read by chance",
    "importing/forms/pdf_lines.py": "patterns of markers",
    "importing/joined_words.py": "capital and small letters",
    "importing/structure/patterns.py": "how policies are written: markers, headings, readers",
    "markdown/faults/links/link_targets.py": "a letter that addresses may not hold",
    "markdown/faults/links/named_numbers.py": "what stands before an extension",
    "external_links/answers.py": "how sites say that a page is gone, or a name for sale",
    "markdown/faults/list_numbers.py": "patterns of what follows a number in Turkish",
    "markdown/faults/mark_patterns.py": "patterns of headings",
    "markdown/faults/merged_lists.py": "patterns of lettered items",
    "markdown/faults/source_marks.py": "patterns of lettered items",
    "checks/personal_data/births.py": "words for a birth",
    "checks/translations/spoken_times.py": "how times are spoken",
    "checks/personal_data/health.py": "illnesses",
    "checks/personal_data/lists/list_heads.py": "heads of lists",
    "checks/personal_data/lists/list_rows.py": "rows of lists",
    "checks/personal_data/lists/name_tables.py": "heads of columns",
    "checks/personal_data/named_team.py": "words for pupils and parents",
    "checks/personal_data/names/in_context.py": "words that stand beside a name",
    "checks/personal_data/names/known_names.py": "names of people",
    "checks/personal_data/names/name_forms.py": "letters of names",
    "checks/personal_data/names/stop_words.py": "words that belong to no name",
    "checks/personal_data/people.py": "words beside names",
    "checks/personal_data/numbers.py": "words beside a number",
    "checks/personal_data/places/home_addresses.py": "patterns of Turkish addresses",
    "checks/personal_data/places/number_plates.py": "words beside a plate",
    "checks/personal_data/places/positions.py": "words beside a position",
    "checks/untranslated/binding_words.py": "what a service is called",
    "policy/translations/seal.py": "the head of every seal: its bytes are sealed with it",
    "policy/subsection_letters.py": "the alphabet by which an author letters headings",
    "markdown/chapter_words.py": "how an author's heading says its number",
    "school/review_reminder.py": "the name of a label on GitHub, by which issues are found again",
    "search/turkish/dictionary.py": "words that a dictionary takes for others",
    "text/hyphenation.py": "the alphabet",
    "text/spelling/dictionary.py": "the alphabet",
    "text/spelling/forms.py": "vowels, pieces of verbs, capital and small letters",
    "text/spelling/near_words.py": "letters that differ in a mark",
    "text/grammar/turkish_suffixes.py": "vowels and consonants by which suffixes differ",
    "text/grammar/children.py": "endings by which two words differ",
    "text/grammar/number_names.py": "what numbers are called",
    "text/grammar/reading_ease.py": "vowels, and small letters after a quotation",
    "text/languages.py": "folding into addresses",
    "text/grammar/letter_case.py": "capital and small letters",
    "text/no_break.py": "patterns of numbers with their nouns",
}


TURKISH = "[çğıöşüÇĞİÖŞÜ]"
# As they are written in a module; a letter by its number or name may be one of these.
MAY_BE_MESSAGES = rf"{TURKISH}| · |\\[uUNx]"


def strings(path: Path) -> Iterator[str]:
    """Yield every text of a module; the pieces of an f-string together, without docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    bodies = (
        n for n in ast.walk(tree) if isinstance(n, ast.Module | ast.ClassDef | ast.FunctionDef)
    )
    firsts = (node.body[0] for node in bodies if node.body)
    left_out = {node.value for node in firsts if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            pieces = [piece for piece in node.values if isinstance(piece, ast.Constant)]
            left_out.update(pieces)
            yield "".join(str(piece.value) for piece in pieces)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in left_out:
            yield node.value


def is_message(text: str) -> bool:
    """Return whether a text holds Turkish letters, or words in two languages."""
    two = " · " in text and re.search(r"[^\W\d_]{2}", text)
    return bool(two or re.search(TURKISH, text))


def test_every_word_for_a_person_stands_in_the_catalogues() -> None:
    strays: dict[str, list[str]] = {}
    for path, _ in modules_with(MAY_BE_MESSAGES):
        name = path.relative_to(ROOT / "src/esafety").as_posix()
        if found := [text for text in strings(path) if is_message(text)]:
            strays[name] = found

    assert {name: found for name, found in strays.items() if name not in TURKISH_AS_DATA} == {}
    assert TURKISH_AS_DATA.keys() <= strays.keys(), "these need no exception any more"


@pytest.mark.parametrize(
    "code",
    [
        *('x = "Sorun yok."\nprint("Açın")', 'f"{n} dosya · files"', 'f(a, "yok · " "missing")'),
        *('x = "\\u0131"', 'x = "\\xe7"', 'x = "\\N{LATIN SMALL LETTER DOTLESS I}"'),
    ],
)
def test_a_stray_message_is_found(code: str, tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text(code, encoding="utf-8")

    assert re.search(MAY_BE_MESSAGES, code)
    assert any(is_message(text) for text in strings(module))


def test_only_its_adapter_knows_the_renderer() -> None:
    ours = ("weasyprint", "pydyf")
    named = modules_with("|".join(ours))
    knowing = {
        path.parent for path, text in named if any(m.startswith(ours) for m in imported(text))
    }

    assert knowing == {ROOT / "src/esafety/pdf/weasyprint"}


def test_every_requirement_is_exact_and_hashed_and_names_no_index() -> None:
    for name in LOCKED:
        text = (ROOT / name).read_text(encoding="utf-8")
        packages = re.split(r"\n(?=\S)", text.strip())
        assert len(packages) > 30
        for package in packages:
            assert re.match(r"^[a-z0-9._-]+==[^\s;]+", package), package
            assert "--hash=sha256:" in package
        assert "://" not in text


def test_the_users_packages_are_required() -> None:
    text = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    for name in ("mkdocs", "mkdocs-material", "mkdocs-static-i18n", "pymdown-extensions"):
        assert f"\n{name}==" in f"\n{text}"
    assert "mkdocs-pdf-export-plugin==" in text


# Every right to change something that a workflow has, and what it is for.
WRITES = {
    ("school-publish.yml", "publish"): {
        "contents": "pushes the branch of published editions, makes the release",
        "id-token": "asks for the signature of the attestation",
        "attestations": "keeps the attestation",
    },
    ("school-review.yml", "review"): {"issues": "opens the issue of the review, reminds once"},
}
# Who calls a workflow gives it the rights it asks for.
WRITES |= {(name.removeprefix("school-"), job): why for (name, job), why in WRITES.items()}
STEP = (
    r"make [a-z]+( [A-Z]+=[a-z]+)?|scripts/[a-z_]+\.(py|sh)( [\w./=-]+)*"
    r'|(esafety|python -m pip install)( ([\w./=-]+|"\$[A-Z_]+"))+'
    r'|python -m pip install --require-hashes -r "\$\(python -m esafety\.starter\.lock\)"'
)


def test_actions_are_pinned_by_commit_and_rights_are_least() -> None:
    granted = set()
    for path in (ROOT / ".github/workflows").glob("*.yml"):
        workflow = yaml.safe_load(path.read_text(encoding="utf-8"))
        assert workflow["permissions"] == {}
        for name, job in workflow["jobs"].items():
            rights = job["permissions"]
            assert set(rights.values()) <= {"read", "write"}
            writes = {right for right, given in rights.items() if given == "write"}
            assert writes == set(WRITES.get((path.name, name), {})), (path.name, name)
            granted.add((path.name, name))
            if "uses" in job:  # a workflow of the same commit
                assert re.fullmatch(r"\./\.github/workflows/school-[a-z]+\.yml", job["uses"])
            for step in job.get("steps", ()):
                if "uses" in step:
                    assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", step["uses"])
                else:
                    assert re.fullmatch(STEP, step["run"])
    assert set(WRITES) <= granted


def test_a_strangers_pull_request_runs_with_no_right_to_write() -> None:
    for path in (ROOT / ".github/workflows").glob("*.yml"):
        # YAML 1.1 reads the key `on` as true.
        triggers = yaml.safe_load(path.read_text(encoding="utf-8"))[True]
        assert "pull_request_target" not in triggers
        assert "pull_request" not in triggers or path.name not in {name for name, _ in WRITES}


def test_what_publishes_and_what_is_approved_is_guarded() -> None:
    text = (ROOT / ".github/CODEOWNERS").read_text(encoding="utf-8")
    guarded = {pattern for _, pattern, _ in guards(text)}
    assert guarded >= {"/docs/policy/**/seal.yml", "/.github/", "/scripts/", "/src/"}
    # MkDocs and browsers run what these name and hold.
    assert guarded >= {"/mkdocs.yml", "/overrides/", "/assets/scripts/"}
    for pattern in guarded:
        assert "*" in pattern or (ROOT / pattern.strip("/")).exists(), pattern


def test_whoever_runs_all_tests_installs_what_they_need_first() -> None:
    runs = [*sorted((ROOT / ".github/workflows").glob("*.yml")), ROOT / ".ci/run"]
    proving = [text for path in runs if "make test" in (text := path.read_text(encoding="utf-8"))]

    assert len(proving) > 1
    for text in proving:
        before = text[: text.rindex("make test")]
        assert "scripts/ready.sh verapdf" in before
        assert "scripts/ready.sh poppler" in before


def test_continuous_integration_calls_the_readmes_command() -> None:
    lines = (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines()
    assert "make test" in [line.strip() for line in lines]
    assert "make test" in (ROOT / "README.md").read_text(encoding="utf-8")
