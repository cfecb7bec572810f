"""What goes into a rendered file: the renderer, our code, fonts, style sheets and drawings."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Final

import esafety
from esafety.documents.common.print_job import PrintJob
from esafety.pdf.run.module_files import module_files
from esafety.storage.source_files import source_files

# What a worker runs to turn a print job into checked and finished files: a kept file depends on the
# code of this module and of all it imports, and on no other. Composing is no part of it: its
# result, the job's HTML, is in the key itself.
RENDERING: Final = "esafety.pdf.run.render_job"
_SOURCES: Final = Path(esafety.__file__).parents[1]
_ASSETS: Final = "assets/"
_TYPE: Final = "fonts"
_FONT_FILE: Final = ".woff2"
_DESIGNED: Final = ("styles", "print", "art", "brand", "icons")
# A name that stands in HTML and in a style sheet as it stands on the disk; it has a kind.
_PLAIN: Final = re.compile(r"[A-Za-z0-9_-]*\.[A-Za-z0-9._-]*")
# A run of such letters that has a full stop, from its beginning.
_RUNS: Final = re.compile(rb"(?<![A-Za-z0-9_-])[A-Za-z0-9_-]*\.[A-Za-z0-9._-]*")


@dataclass(frozen=True)
class RenderInputs:
    """What print jobs are rendered with.

    `common` stands for what goes into every file, `designed` holds style sheets, drawings and
    fonts by their paths below `assets`.
    """

    common: str
    designed: Mapping[str, bytes] = field(default_factory=dict)

    def used_by(self, job: PrintJob) -> str:
        """Return one digest over what goes into the files of a job."""
        digest = sha256(self.common.encode())
        for path in sorted(self._named(job)):
            digest.update(f"{path}\0".encode() + self._digests[path])
        return digest.hexdigest()

    def _named(self, job: PrintJob) -> set[str]:
        """Return what a job names, what that names in turn, and what could hide in a name."""
        styles = {path for path in self.designed if path in job.styles}
        named = styles | self._odd | set(self._names_in(job.html.encode()))
        waiting = list(named)
        while waiting:
            more = self._links[waiting.pop()] - named
            named |= more
            waiting += more
        return named

    @cached_property
    def _digests(self) -> dict[str, bytes]:
        return {path: sha256(content).digest() for path, content in self.designed.items()}

    @cached_property
    def _odd(self) -> frozenset[str]:
        """Return the files whose names may be written in more than one way."""
        return frozenset(path for path in self.designed if not _PLAIN.fullmatch(_name(path)))

    @cached_property
    def _links(self) -> dict[str, frozenset[str]]:
        """Return for each file what it names."""
        return {path: self._names_in(text) for path, text in self.designed.items()}

    @cached_property
    def _found(self) -> dict[bytes, frozenset[str]]:
        return {}

    @cached_property
    def _bare(self) -> dict[str, bytes]:
        return {path: _name(path).encode() for path in self.designed}

    def _names_in(self, text: bytes) -> frozenset[str]:
        # A plain name stands within one run; in a page most stand many times, and pages of one kind
        # have the same.
        runs = b"\n".join(sorted(set(_RUNS.findall(text))))
        if runs not in self._found:
            self._found[runs] = frozenset(p for p, name in self._bare.items() if name in runs)
        return self._found[runs]


def render_inputs(root: Path, renderer: str, sources: Path = _SOURCES) -> RenderInputs:
    """Return what a project's folder renders with; `renderer` says what turns jobs into bytes.

    `sources` is the folder that holds our package.
    It is read once: whoever changes a style sheet while a build runs must build `--afresh`.
    """
    digest = sha256(renderer.encode())
    for path in module_files(sources, RENDERING):
        digest.update(_entry(path.relative_to(sources).as_posix(), path))
    designed = source_files(root, *(f"{_ASSETS}{folder}" for folder in _DESIGNED))
    fonts = source_files(root, f"{_ASSETS}{_TYPE}")
    designed |= {name: path for name, path in fonts.items() if path.suffix == _FONT_FILE}
    contents = {name.removeprefix(_ASSETS): path.read_bytes() for name, path in designed.items()}
    return RenderInputs(digest.hexdigest(), contents)


def _entry(name: str, path: Path) -> bytes:
    return f"{name}\0".encode() + sha256(path.read_bytes()).digest()


def _name(path: str) -> str:
    return PurePosixPath(path).name
