"""A school's steps: its folder made or updated, its first policy approved, its site published."""

import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

# What a draft leaves for a school to decide is filled with words that say that they are invented.
_BLANK: Final = re.compile(r"\[…:[ \t]*([^\]\n]*)\]")
_EXAMPLE: Final[Mapping[str, str]] = {"tr": "örnek karar", "en": "example decision"}
# An address that no school can have (RFC 2606).
ADDRESS: Final = "https://{school}.province.test/"
_APPROVAL: Final = ("--by", "Örnek Kişi", "--office", "Okul Müdürü", "--on", "01.09.2026")
_BRANCH: Final = "gh-pages"
# What a school has published, as anybody may read it.
MANIFEST: Final = "manifest.json"


@dataclass(frozen=True, slots=True)
class Step:
    """What each step needs: the command of the kit, the school's place, the shared cache.

    Into `log` its commands write what they say.
    """

    esafety: str
    place: Path
    pdf_cache: str
    log: Path

    @property
    def root(self) -> Path:
        """Return the school's own folder, a git repository."""
        return self.place / "school"

    def call(self, *words: str) -> None:
        """Run `esafety`; raises if it finds a fault."""
        with self.log.open("ab") as told:
            words = (self.esafety, *words)
            subprocess.run(words, check=True, stdout=told, stderr=told)  # noqa: S603

    def run(self, *words: str) -> None:
        """Run `esafety` in the school's folder; raises if it finds a fault."""
        self.call(*words, "--root", str(self.root))

    def git(self, *words: str) -> bytes:
        """Run git in the school's folder and return what it prints."""
        whose = ("-c", "user.name=Province", "-c", "user.email=province@example.org")
        command = ("git", "-C", str(self.root), *whose, *words)
        return subprocess.run(command, check=True, capture_output=True).stdout  # noqa: S603

    def commit(self, message: str) -> None:
        """Commit whatever changed in the school's folder."""
        self.git("add", "--all")
        if self.git("status", "--porcelain"):
            self.git("commit", "--quiet", "--message", message)


def folder(step: Step, schools: Path, wheel: Path) -> None:
    """Make a school's folder; one that stands is only brought up to the release of a wheel."""
    if step.root.exists():
        step.run("update", "--wheel", str(wheel))
        step.commit(f"Update to {wheel.name}")
        return
    answers = step.place / "answers.yml"
    answers.parent.mkdir(parents=True, exist_ok=True)
    answers.write_text(_answers(schools, step.place.name), encoding="utf-8")
    step.call("new", str(step.root), "--answers", str(answers))


def _answers(schools: Path, school: str) -> str:
    import yaml  # noqa: PLC0415 (a school that stands needs none)

    every: Any = yaml.safe_load(schools.read_text(encoding="utf-8"))["schools"]
    answers = {**every[school], "address": ADDRESS.format(school=school)}
    return yaml.safe_dump(answers, allow_unicode=True)


def approval(step: Step) -> None:
    """Seal a school's draft, its blanks filled with examples; a sealed edition stays as it is."""
    drafts = [path.parent for path in step.root.glob("docs/policy/*/draft.yml")]
    for draft in drafts:
        for page in draft.glob("*.md"):
            _fill_blanks(page)
        step.commit("Decide")
        step.run("approve", draft.name, *_APPROVAL, "--pdf-cache", step.pdf_cache)
        step.commit(f"Approve {draft.name}")


def _fill_blanks(page: Path) -> None:
    language = page.suffixes[0].removeprefix(".")
    text = page.read_text(encoding="utf-8")
    filled = _BLANK.sub(lambda blank: f"{blank[1]} ({_EXAMPLE[language]})", text)
    if filled != text:
        page.write_text(filled, encoding="utf-8", newline="")


def publication(step: Step) -> None:
    """Publish a school's edition in force on its own branch; keep its public manifest."""
    first = () if step.git("branch", "--list", _BRANCH) else ("--first",)
    step.run("publish", "--from-cache", "--pdf-cache", step.pdf_cache, *first)
    (step.place / MANIFEST).write_bytes(step.git("show", f"{_BRANCH}:{MANIFEST}"))
