"""What the home page and the pages of the policy offer to programs."""

from typing import Any, Final

from mkdocs.structure.pages import Page

from esafety.content.school_content import Content
from esafety.formats.edition_paths import POLICY_FOLDER
from esafety.policy_data.addresses import changes_path
from esafety.policy_data.linked_data import edition_node, site_node
from esafety.site.i18n_files import source_of
from esafety.storage.docs_folder import docs_path
from esafety.text.languages import required_languages

EDITIONS: Final = docs_path("editions/")


def for_programs(page: Page, content: Content, language: str) -> dict[str, Any]:
    """Return the template context: JSON-LD, and the place of the feed of changes.

    The feed has no place while there is no public address; other pages, and those in a language
    of which not every fact is given, offer nothing.
    """
    node = _node(page, content, language)
    return {"linked_data": node, "changes_feed": content.school.printed(changes_path(language))}


def _node(page: Page, content: Content, language: str) -> dict[str, Any] | None:
    if language not in required_languages(content.languages):
        return None
    if page.is_homepage:
        return site_node(content, language)
    on_policy = source_of(page.file).startswith((f"{POLICY_FOLDER}/", EDITIONS))
    return edition_node(content, content.edition, language) if on_policy else None
