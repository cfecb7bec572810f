"""Where tests build: the project itself, or a copy of it that a test may change."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import chdir, redirect_stderr, redirect_stdout
from datetime import date
from functools import cache, partial
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lxml import html

from esafety.checks.translations.origin import ORIGIN, text_digest, with_origin
from esafety.cli.program import main
from esafety.content.load import checked_content
from esafety.content.school_content import Content
from esafety.content.start_draft import new_draft
from esafety.formats.edition_paths import ChapterFile
from esafety.markdown.page import Page, in_language, read_page
from esafety.policy.audiences import Audience, audience
from esafety.policy.editions import Approval
from esafety.processes.environment import environment
from esafety.school.cms_paths import is_pasted
from esafety.school.school import LATEST
from esafety.site.build import SiteOrder, build_site
from esafety.site.pages.editions import edition_pages as pages_of_editions
from esafety.source_tree.read_folder import read_tree
from esafety.source_tree.reading_cache import reading_cache
from esafety.storage.folders import (
    MARKDOWN_CACHE,
    OUTPUT_CACHE,
    READING_CACHE,
    SEARCH_CACHE,
    TEMPLATE_CACHE,
)
from esafety.text.messages import CatalogWords, reader_words
from fork_server import call_forked, run_forked

ROOT = Path(__file__).resolve().parent.parent
_CHECKED: Final = re.compile(r"\b(?:checked_)?on: *['\"]?(\d{4}-\d\d-\d\d)")
# The real school is looked at on this day; whatever its editors have entered since lies before.
TODAY: Final = max(
    "2026-11-28",
    *(
        day
        for facts in (*(ROOT / "data").glob("*.yml"), *(ROOT / "docs/policy").rglob("*.yml"))
        for day in _CHECKED.findall(facts.read_text(encoding="utf-8", errors="replace"))
    ),
)
# MkDocs and the printer keep much for the rest of a process.
PRINTING: Final = {"build", "preview", "approve", "posters", "redline", "serve", "bench"}
FIRST_DAY: Final = "2026-11-01T12:00:00+03:00"
PDF_CACHE = ROOT / ".cache/pdf"
# What a build finds there tells by its name of what it was made: schools that tests make need not
# each make it anew. That one without it builds the same is asked by test_cached_results.py.
_CACHES_OF_SCHOOLS: Final = ROOT / ".cache/schools"
_SHARED: Final = (MARKDOWN_CACHE, OUTPUT_CACHE, READING_CACHE, SEARCH_CACHE, TEMPLATE_CACHE)
# What the school says of itself: no test repeats it.
# It is built at an address of its own: then its paper carries codes and addresses.
PUBLIC: Final = "https://okul.test/e-guvenlik/"
URL: Final = f"{PUBLIC}{LATEST}/"
WORDS: Final[dict[str, CatalogWords]] = {lang: reader_words(lang) for lang in ("tr", "en")}


# What the school is, read when a test asks for it by one of these names, and once: a fact that
# cannot be read stops the tests that rest on the school, and no other.
CONTENT: Content
CLAUSE_IDS: tuple[str, ...]
"""Clauses of the edition in force, by which sheets are made to rest on some."""
NEXT: str
"""An edition of the school year of TODAY, or the one after the school's own: the later of both."""
CHAPTERS: tuple[ChapterFile, ...]


@cache
def school_content() -> Content:
    """Return the school as it is shown; whether it is sound is a test's question, not ours."""
    with reading_cache(ROOT):
        return checked_content(read_tree(ROOT), []).at(PUBLIC)


def _next_edition() -> str:
    after = int(school_content().edition.name[:4]) + 1
    return max("2026-2027", f"{after}-{after + 1}")


_OF_SCHOOL: Final[Mapping[str, Callable[[], object]]] = {
    "CONTENT": school_content,
    "CLAUSE_IDS": lambda: tuple(school_content().clauses),
    "NEXT": _next_edition,
    "CHAPTERS": lambda: tuple(c for c in school_content().chapters if c.slug != "index"),
}
if not TYPE_CHECKING:  # each has its type above

    def __getattr__(name: str) -> object:
        if name in _OF_SCHOOL:
            return _OF_SCHOOL[name]()
        raise AttributeError(name)


def edition_pages() -> list[str]:
    """Return the pages that the site makes of the school's sealed editions."""
    return list(pages_of_editions(school_content().editions).values())


def approval() -> Approval:
    """Return the approval of the edition that is rendered."""
    given = school_content().edition.approval
    assert given, "an edition in force is approved"
    return given


def written(neutral: str, language: str) -> Page:
    """Return a page of the sources: `docs/report.md` in a language."""
    path = in_language(neutral, language)
    return read_page(path, (ROOT / path).read_text(encoding="utf-8"))


def shown(neutral: str, language: str) -> Page:
    """Return a page of the sources as the school's edition shows it."""
    (page,) = school_content().left_out.checked_pages([written(neutral, language)])
    return page


def readers_of(neutral: str) -> Audience:
    """Return whose clauses a page gathers."""
    return audience(written(neutral, "tr").meta["audience"])


def parsed(path: Path) -> html.HtmlElement:
    """Return a built page as a tree."""
    return html.parse(str(path), html.HTMLParser(encoding="utf-8")).getroot()


def web_pages(site: Path) -> list[Path]:
    """Return the pages of a built site; texts to paste elsewhere are none."""
    found = sorted(site.rglob("*.html"))
    return [path for path in found if not is_pasted(path.relative_to(site).as_posix())]


def build(root: Path, site: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Build a project as an editor would; sheets are shared by all tests.

    The few of a small school are printed by one process: a second costs more than it saves.
    """
    words = ("--to", str(site), "--today", TODAY, "--pdf-cache", str(PDF_CACHE))
    alone = () if root == ROOT else ("--workers", "1")
    return esafety(root, "build", *words, *alone, *options)


def build_pages(root: Path, site: Path, address: str = "", *, preview: bool = False) -> Path:
    """Build a school's pages without its paper, for an address; return the site."""
    day = date.fromisoformat(TODAY)
    order = SiteOrder(root, site, day, 0, address or None, paper=False, preview=preview)
    made = call_forked(partial(_pages, order), root, os.environ)
    assert made.returncode == 0, made.stdout + made.stderr
    return site


def _pages(order: SiteOrder) -> int:
    with reading_cache(order.root):
        build_site(order)
    return 0


def esafety(
    school: Path, *words: str, process: bool | None = None, **settings: str
) -> subprocess.CompletedProcess[str]:
    """Run the command in a school's folder, with more variables of the environment.

    A verb that prints is a process of its own, unless asked otherwise; all else runs in this one,
    which has imported everything.
    """
    if words[0] in PRINTING if process is None else process:
        return run_forked(words, school, os.environ | settings)
    out, err = StringIO(), StringIO()
    with environment(settings), chdir(school), redirect_stdout(out), redirect_stderr(err):
        code = main(words)
    return subprocess.CompletedProcess(words, code, out.getvalue(), err.getvalue())


@cache
def behind(name: str, *settings: str) -> tuple[str, ...]:
    """Return the verb and arguments with which `make NAME` calls the command, from make itself."""
    quiet = {k: v for k, v in os.environ.items() if not k.startswith(("MAKE", "MFLAGS"))}
    asked = subprocess.run(
        ["make", "-n", name, *settings],
        cwd=ROOT,
        env=quiet,
        capture_output=True,
        text=True,
        check=False,
    )
    assert asked.returncode == 0, asked.stderr
    called = re.findall(r"/esafety (\S.*)$", asked.stdout, re.MULTILINE)
    assert len(called) == 1, asked.stdout
    return tuple(str(called[0]).split())


# What copies leave out of each series: the rest is enough for whatever they are made to show.
LEFT_OUT: Final = {
    "posters": r"(?!index\b|phones-off\b)",
    "forms": r"(?!index\b|policy-parents\b|incident-note\b)",
    "board": r"plan-240\b|letters-large\b|banner\b",
    "class": r"(?!private-1-2-|assembly\b).*-slides\b|colour-(?!city\b)|quiz-3-4\b|memory\b"
    r"|word-search-3-4\b|signal-cards\b|story-bubbles\b|childrens-rights\b",
    "families": r"conversation-starters\b|settings-tonight\b|useful-sites\b|what-now\b",
    "staff": r"seminar-attendance\b|slip-returns\b|child-tells-you\b|day-checklist\b",
}
# Of the lessons one stays, with its worksheets.
ONE_LESSON: Final = "private-1-2"


def school_copy(target: Path, *, whole: bool = False) -> Path:
    """Copy the project to a folder in which a test may change it.

    Unless it is wanted whole, it has one poster, two forms and one lesson: each copy is printed
    anew.
    """
    target.mkdir(parents=True, exist_ok=True)
    wanted = ("docs", "data", "assets", "overrides", "mkdocs.yml")
    for name in wanted:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, target / name)
        else:
            shutil.copy(source, target / name)
    if not whole:
        _thin_out(target / "docs")
    return share_caches(target)


def share_caches(school: Path) -> Path:
    """Let a school's builds find what those of other schools have cached."""
    for name in _SHARED:
        cache, place = _CACHES_OF_SCHOOLS / Path(name).name, school / name
        cache.mkdir(parents=True, exist_ok=True)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.symlink_to(cache, target_is_directory=True)
    return school


def twin_school(target: Path) -> Path:
    """Copy the whole project with its own history: what is made of it carries the same dates."""
    if (ROOT / ".git").exists():
        bare = ["git", "clone", "--quiet", "--no-checkout", str(ROOT), str(target)]
        subprocess.run(bare, check=True)
    school_copy(target, whole=True)
    if (target / ".git").exists():  # git is shown that the copy is no change
        subprocess.run(["git", "reset", "--quiet"], cwd=target, check=True)
    return target


def school_with_history(target: Path) -> Path:
    """Copy the project, thinned out, with its own history.

    Most of its sheets carry the same dates as the whole school's, so they are printed once.
    """
    if not (ROOT / ".git").exists():
        return git_school(target)
    bare = ["git", "clone", "--quiet", "--no-checkout", str(ROOT), str(target)]
    subprocess.run(bare, check=True)
    school_copy(target)
    _copy_git_settings(target)
    git(target, "reset", "--quiet")
    commit_all(target, "a school with fewer sheets")
    return target


def _thin_out(docs: Path) -> None:
    left_out = [
        page
        for series, names in LEFT_OUT.items()
        for page in (docs / series).glob("*.md")
        if re.match(names, page.name)
    ]
    gone = {*left_out, *_lessons_but(ONE_LESSON, docs / "class")}
    for page in gone:
        page.unlink()
    _forget_in_bundles(docs)
    _forget_in_search(docs)
    names = {one.name.partition(".")[0] for one in gone}
    for folder in (".", *LEFT_OUT, "for-you", "resources", "safer-internet-day"):
        for page in (docs / folder).glob("*.md"):
            _forget(page, names)
    translate_again(docs)


def translate_again(docs: Path) -> None:
    """Let every translation say that it was made from the text that is there now."""
    for page in docs.rglob("*.en.md"):
        binding = page.with_name(page.name.replace(".en.md", ".tr.md"))
        text = page.read_text(encoding="utf-8")
        if ORIGIN in read_page("docs/page.en.md", text).meta:
            digest = text_digest(read_page("docs/page.tr.md", binding.read_text(encoding="utf-8")))
            page.write_text(with_origin(text, digest), encoding="utf-8")


def _forget(page: Path, gone: Collection[str]) -> None:
    """Take the lines out of a page that lead to pages which are gone; a board has other pieces."""
    names = "|".join(sorted(gone))
    link, call = rf"\]\((?:(?:\.\./)?\w+/)?(?:{names})\.md\)", rf"poster_to_send\(.(?:{names})\b.\)"
    dead = re.compile(f"{link}|{call}")
    text = re.sub(rf'piece\("(?:{names})"', 'piece("phones-off"', page.read_text(encoding="utf-8"))
    lines = text.splitlines(keepends=True)
    page.write_text("".join(line for line in lines if not dead.search(line)), encoding="utf-8")


def _forget_in_bundles(docs: Path) -> None:
    """Take the sheets out of the bundles whose pages are gone."""
    file = docs.parent / "data/bundles.yml"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    named = [re.search(r"sheet: ([\w/-]+)", line) for line in lines]
    kept = (
        line
        for line, sheet in zip(lines, named, strict=True)
        if sheet is None or line.startswith("#") or (docs / f"{sheet[1]}.tr.md").exists()
    )
    file.write_text("".join(kept), encoding="utf-8")


def _forget_in_search(docs: Path) -> None:
    """Take pages that are gone out of the answers of the search."""
    file = docs.parent / "data/search.yml"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = (_with_pages_of(docs, line) if line.startswith("  pages: [") else line for line in lines)
    file.write_text("".join(kept), encoding="utf-8")


def _with_pages_of(docs: Path, line: str) -> str:
    """Return a line that lists pages without those that are gone; nothing if all are."""
    pages = [
        one
        for one in re.findall(r"[\w/-]+\.md", line)
        if (docs / one).with_suffix(".tr.md").exists()
    ]
    return f"  pages: [{', '.join(pages)}]\n" if pages else ""


def _lessons_but(kept: str, folder: Path) -> Iterator[Path]:
    """Yield the pages of all lessons of a folder but one, and of their worksheets."""
    for page in folder.glob("*.md"):
        text = page.read_text(encoding="utf-8")
        if "template: lesson.html" in text and not page.name.startswith(f"{kept}."):
            yield page
            for name in re.findall(r"[\w-]+", re.findall(r"(?m)^worksheets: (.*)$", text)[0]):
                yield from folder.glob(f"{name}.*.md")


def git(folder: Path, *words: str, day: str | None = None) -> str:
    """Run git as the school, whatever the machine's own settings are; commits may get a day."""
    who = ("-c", "user.name=Okul", "-c", "user.email=okul@okul.example")
    dated = {"GIT_AUTHOR_DATE": day, "GIT_COMMITTER_DATE": day} if day else {}
    said = subprocess.run(
        ["git", *who, *words],
        cwd=folder,
        env=os.environ | dated,
        capture_output=True,
        text=True,
        check=True,
    )
    return said.stdout


def commit_all(folder: Path, message: str) -> None:
    """Commit everything in a folder, on the day of the commit before.

    Sheets carry that day: what another run makes of the same files need not be printed anew.
    """
    begun = git(folder, "rev-list", "--all", "--max-count=1")
    day = git(folder, "log", "-1", "--all", "--format=%cI").strip() if begun else FIRST_DAY
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", message, day=day)


def git_school(target: Path) -> Path:
    """Copy the project to a folder with a history of its own."""
    return begin_history(school_copy(target))


def begin_history(school: Path) -> Path:
    """Commit everything in a school's folder as the first commit of all."""
    _copy_git_settings(school)
    git(school, "init", "--quiet", "--initial-branch", "main")
    commit_all(school, "the school as it is")
    return school


def _copy_git_settings(school: Path) -> None:
    for name in (".gitattributes", ".gitignore"):
        shutil.copy(ROOT / name, school)


def with_draft(school: Path, edition: str) -> Path:
    """Begin and commit the draft of an edition in a school that has a history."""
    for path, text in new_draft(read_tree(school), edition).items():
        said = text.replace('tr: ""', "tr: Düzeltildi.").replace('en: ""', "en: Corrected.")
        (school / path).parent.mkdir(exist_ok=True)
        (school / path).write_text(said, encoding="utf-8", newline="")
    commit_all(school, "a draft")
    return school
