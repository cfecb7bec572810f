"""The settings that `mkdocs.yml` may hold, each with the rule for its value."""

import re
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Final

from esafety.checks.site_menu import check_title
from esafety.storage.kit import INHERITED
from esafety.text.languages import KNOWN

# A rule for a value: what is wrong with it (key of a sentence, parameters), or None.
SettingFault = tuple[str, dict[str, object]]
Rule = Callable[[str], SettingFault | None]
# The way to a value: keys, and `-` for each item of a list.
Way = tuple[str, ...]
_PLAIN: Final = re.compile(r"[\w ./-]*")


def _exactly(*values: str) -> Rule:
    known = " / ".join(value.strip().replace("\n", " ") for value in values)

    def rule(value: str) -> SettingFault | None:
        return None if value in values else ("configuration-value", {"known": known})

    return rule


def _local(folder: str, *endings: str) -> Rule:
    """Make the rule of a file of the school's own, served from `assets/`."""
    params: dict[str, object] = {"folder": folder, "known": ", ".join(endings)}

    def rule(value: str) -> SettingFault | None:
        plain = _PLAIN.fullmatch(value) and ".." not in PurePosixPath(value).parts
        good = plain and value.startswith(folder) and value.endswith(endings)
        return None if good else ("configuration-file", params)

    return rule


def _anything(_value: str) -> None:
    """Accept names of files; MkDocs compares them with its own."""


def _word(value: str) -> SettingFault | None:
    """Require a plain word: the theme writes it into the pages as it stands."""
    return None if _PLAIN.fullmatch(value) else ("configuration-word", {})


def _title(value: str) -> SettingFault | None:
    fault = check_title(value)
    return (fault, {}) if fault else None


_YES: Final = _exactly("true")
_NO: Final = _exactly("false")
_WARN: Final = _exactly("warn")
_DRAWING: Final = _local("assets/", ".svg", ".png")
LISTS_OF_FILES: Final = ("extra_css", "extra_javascript")
SETTINGS: Final[dict[Way, Rule]] = {
    ("INHERIT",): _exactly(INHERITED),
    ("nav",): _anything,
    ("markdown_extensions",): _anything,
    ("site_name",): _title,
    ("docs_dir",): _exactly("docs"),
    ("site_dir",): _exactly("site"),
    ("strict",): _exactly("true", "false"),
    ("exclude_docs",): _exactly("*.yml\n"),
    ("not_in_nav",): _anything,
    ("theme", "name"): _exactly("material"),
    ("theme", "custom_dir"): _exactly("overrides"),
    ("theme", "language"): _word,
    ("theme", "font"): _NO,
    ("theme", "logo"): _DRAWING,
    ("theme", "favicon"): _DRAWING,
    ("theme", "features", "-"): _word,
    ("theme", "palette", "-", "scheme"): _word,
    ("theme", "palette", "-", "primary"): _word,
    ("theme", "palette", "-", "accent"): _word,
    ("theme", "palette", "-", "toggle", "icon"): _word,
    ("theme", "palette", "-", "toggle", "name"): _word,
    ("extra", "generator"): _NO,
    ("extra_css", "-"): _local("assets/styles/", ".css"),
    ("extra_javascript", "-"): _local("assets/scripts/", ".js"),
    ("validation", "*", "*"): _WARN,
    ("plugins", "-", "macros", "on_undefined"): _exactly("strict"),
    ("plugins", "-", "macros", "on_error_fail"): _YES,
    ("plugins", "-", "macros", "render_by_default"): _NO,
    ("plugins", "-", "macros", "force_render_paths"): _exactly("*.md\n!policy/*/*.md\n"),
    ("plugins", "-", "i18n", "docs_structure"): _exactly("suffix"),
    ("plugins", "-", "i18n", "languages", "-", "locale"): _exactly(*KNOWN),
    ("plugins", "-", "i18n", "languages", "-", "name"): _title,
    ("plugins", "-", "i18n", "languages", "-", "default"): _YES,
    ("plugins", "-", "i18n", "languages", "-", "build"): _YES,
    ("plugins", "-", "i18n", "languages", "-", "nav_translations", "*"): _title,
    ("plugins", "-", "pdf-export", "enabled_if_env"): _exactly("ESAFETY_PAPER"),
    ("plugins", "-", "pdf-export", "theme_handler_path"): _exactly("overrides/page_pdf.py"),
}
# The theme loads typefaces from other sites unless this is switched off.
REQUIRED: Final[tuple[Way, ...]] = (
    ("theme", "name"),
    ("theme", "custom_dir"),
    ("theme", "font"),
    *(("plugins", "-", name) for name in ("macros", "i18n", "pdf-export", "esafety")),
    *(way for way in SETTINGS if way[2:3] == ("macros",)),
    ("plugins", "-", "i18n", "languages"),
)
FROM_BUILD: Final[tuple[Way, ...]] = tuple(
    ("plugins", "-", "esafety", name)
    for name in ("today", "site_url", "rendered_site", "preview", "published")
)
