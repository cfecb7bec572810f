"""Cache of rendered files: PDFs kept under a key of everything that went into them.

A file is written beside its place and moved there in one step, so that a build that is killed
leaves no half of one, and two builds at once only do the same work twice. Whatever lies in the
folder that is no regular file, or not as it was written under its key, is not used.
"""

import json
from dataclasses import dataclass, replace
from hashlib import sha256
from html import unescape
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from esafety.documents.common.print_job import PICTURE, PrintJob, RenderedFile, error_message
from esafety.pdf.run.cache_key import RenderInputs
from esafety.storage.atomic_write import write_atomically
from esafety.storage.cache.files import note_spoiled, read_cached, write_cached


@dataclass(frozen=True, slots=True)
class PdfCache:
    """A folder of rendered files; `inputs` is what print jobs are rendered with."""

    folder: Path
    inputs: RenderInputs

    def get(self, job: PrintJob, site: Path) -> RenderedFile | None:
        """Put a kept file and those derived from it into the site; None if it must be rendered."""
        key = self.key(job, site)
        names = ((job.kind, job.path), *((one.name, one.path) for one in job.derived_files))
        kept = self._kept(key)
        if kept is None:
            return None
        try:
            files = [
                RenderedFile(path, kind, job.language, pages, len(content))
                for (kind, path), (pages, content) in zip(names, kept, strict=True)
            ]
        except ValueError:  # another number of derived files
            note_spoiled(self._list(key))
            return None
        for file, (_, content) in zip(files, kept, strict=True):
            write_atomically(site / file.path, content)
        return replace(files[0], derived_files=tuple(files[1:]), from_cache=True)

    def put(self, job: PrintJob, rendered: RenderedFile, site: Path) -> None:
        """Keep a file that was rendered without an error, and those derived from it."""
        if error_message(rendered):
            return
        key, entries = self.key(job, site), []
        for number, file in enumerate((rendered, *rendered.derived_files)):
            content = (site / file.path).read_bytes()
            name = f"{number}{PurePosixPath(file.path).suffix}"
            entries.append({"name": name, "pages": file.pages})
            write_cached(self.folder / f"{key}.{name}", content)
        write_cached(self._list(key), json.dumps(entries).encode())

    def key(self, job: PrintJob, site: Path) -> str:
        """Return the digest of everything a job's files are made from, wherever they are built."""
        digest = sha256(self.inputs.used_by(job).encode())
        for part in (repr(job.type), job.language, job.made.isoformat(), *job.styles):
            digest.update(f"{part}\0".encode())
        for derived in job.derived_files:
            digest.update(f"{derived.name}{sorted(derived.options.items())}\0".encode())
        digest.update(f"{job.overflow_problem!r}{job.max_pages}{job.margins_checked}\0".encode())
        for text in (job.html, job.source):
            digest.update(sha256(text.encode()).digest())
        for stack in job.stacks:
            digest.update(f"{stack!r}\0".encode() + _file_digest(site / stack.path))
        for name in sorted(set(PICTURE.findall(job.html))):
            digest.update(_file_digest(site / unquote(unescape(name))))
        return digest.hexdigest()

    def _kept(self, key: str) -> list[tuple[int, bytes]] | None:
        """Return the number of pages and the content of each file of an entry, if all are sound."""
        listed = read_cached(self._list(key))
        if listed is None:
            return None
        try:
            entries = [(int(one["pages"]), str(one["name"])) for one in json.loads(listed)]
        except (ValueError, TypeError, KeyError, RecursionError):  # written by another release
            note_spoiled(self._list(key))
            return None
        read = [(pages, read_cached(self.folder / f"{key}.{name}")) for pages, name in entries]
        complete = [(pages, content) for pages, content in read if content is not None]
        return complete if len(complete) == len(entries) else None

    def _list(self, key: str) -> Path:
        return self.folder / f"{key}.json"


def _file_digest(path: Path) -> bytes:
    return sha256(path.read_bytes()).digest() if path.is_file() else b""
