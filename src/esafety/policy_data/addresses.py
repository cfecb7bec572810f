"""Where what programs read stands below a site's root, and its public address."""

from typing import Final

from esafety.school.school import School
from esafety.storage.docs_folder import docs_path
from esafety.text.languages import language_root, page_address

POLICY: Final = "policy.json"
SCHEMA: Final = "policy.schema.json"
SITEMAP: Final = "sitemap.xml"
ROBOTS: Final = "robots.txt"


def edition_folder(edition: str) -> str:
    """Return the folder of an edition's own page and data: `editions/2022-2023/`."""
    return f"editions/{edition}/"


def policy_path(edition: str) -> str:
    """Return where an edition's data stand: `editions/2022-2023/policy.json`."""
    return f"{edition_folder(edition)}{POLICY}"


def changes_path(language: str) -> str:
    """Return where the feed of changes stands in a language: `en/changes.xml`."""
    return f"{language_root(language)}changes.xml"


def clause_path(chapter: str, anchor: str, language: str) -> str:
    """Return where a clause stands below the root of its edition: `en/policy/scope/#scope-01`.

    `chapter` is the slug of its chapter.
    """
    return page_address(docs_path(f"policy/{chapter}.md#{anchor}"), language)


def public_root(school: School, edition: str) -> str | None:
    """Return the address at which an edition stays; None while the school has no public one."""
    return school.printed(school.edition_url(edition)) or None
