"""A school's `mkdocs.yml` while its site is served: MkDocs reads the one completed from the kit."""

from collections.abc import Callable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from esafety.checks.site_configuration import check_settings
from esafety.site.configuration_file import configuration_file
from esafety.source_tree.read_folder import text_at
from esafety.storage.kit import CONFIGURATION


def renew_at_changes(server: LiveReloadServer, root: Path, build: Callable[..., None]) -> None:
    """Watch the configuration of the school in `root`; complete it anew before each build."""

    def renewed() -> None:
        renew(root)
        build()

    server.watch(str(root / CONFIGURATION))
    server.builder = renewed


def renew(root: Path) -> None:
    """Complete a school's configuration anew, unless it may name programs.

    Then the last sound one stays, and the plugin refuses the build with what is wrong.
    """
    if not [*check_settings(text_at(root / CONFIGURATION))]:
        configuration_file(root)
