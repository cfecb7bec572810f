"""Compiled templates kept from build to build, and used only if they are undamaged.

Jinja's own cache in files trusts their bytes: a damaged one stops every build. Here damage is
seen. It is no guard against somebody who may write into the folder, and so may change the code.
"""

from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from esafety.storage.cache.files import read_cached, write_cached


class TemplateCache(BytecodeCache):
    """Compiled templates in a folder, each with the digest of its bytes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template what was compiled of it; what is damaged is compiled again."""
        content = read_cached(self._file(bucket))
        if content is not None:
            try:
                bucket.bytecode_from_string(content)
            except (ValueError, EOFError, TypeError):  # of another Python, or no bytecode
                bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled of a template."""
        write_cached(self._file(bucket), bucket.bytecode_to_string())

    def _file(self, bucket: Bucket) -> Path:
        return self.folder / f"{bucket.key}.compiled"
