"""What was found in published files, cached for the next build by their bytes.

A file that a build publishes unchanged, as most PDFs and pictures are, is not read again.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from pydantic import TypeAdapter

from esafety.output_rules.found import Found
from esafety.storage.cache.folder import CacheFolder
from esafety.storage.cache.program_digest import whole_program
from esafety.storage.folders import OUTPUT_CACHE

FoundInFiles = dict[str, tuple[Found, ...]]
"""What was found in files, by their ending and digest."""
_KIND: Final = TypeAdapter(FoundInFiles)


def cached_findings(root: Path) -> FoundInFiles:
    """Return what the last build of the school in `root` found; nothing if another program did."""
    body = CacheFolder(root / OUTPUT_CACHE).read(whole_program())
    try:
        return {} if body is None else _KIND.validate_json(body)
    except ValueError:  # no findings
        return {}


def cache_findings(root: Path, findings: Mapping[str, tuple[Found, ...]]) -> None:
    """Cache what a build found for the next one."""
    CacheFolder(root / OUTPUT_CACHE).write(whole_program(), _KIND.dump_json(dict(findings)))
