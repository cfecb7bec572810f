"""Seals for made-up schools: every edition that is no draft gets one, chained to the one before."""

from datetime import date

from esafety.formats.edition_paths import edition_order
from esafety.formats.site_languages import site_languages
from esafety.policy.editions import Approval
from esafety.policy.seals.seal import DRAFT, SEAL, seal_text, stated_digest
from esafety.source_tree.configuration import completed
from esafety.source_tree.file_tree import TextsByPath, edition_folders
from esafety.source_tree.layers import layers_of
from esafety.source_tree.readable_text import readable
from esafety.storage.kit import CONFIGURATION
from esafety.text.languages import SPOKEN_LANGUAGES, required_languages

OFFICE = {"tr": "Okul Müdürü", "en": "Head Teacher"}


def approved_in(year: int, languages: tuple[str, ...] = SPOKEN_LANGUAGES) -> Approval:
    """Return an approval on 29 September of a year, of a text in some languages."""
    office = {language: OFFICE[language] for language in languages}
    return Approval(date(year, 9, 29), "Ayşe IŞIK", office, languages=languages)


def sealed(tree: TextsByPath) -> dict[str, str]:
    """Return the tree with a seal in every edition that has neither a seal nor a draft's mark."""
    made, before = dict(tree), None
    folders, listed = edition_folders(tree), required_languages(_languages(tree))
    for edition in sorted(folders, key=edition_order):
        path = f"docs/policy/{edition}/{SEAL}"
        if DRAFT not in folders[edition] and path not in made:
            approval = approved_in(int(edition[:4]), listed)
            made[path] = seal_text(edition, approval, before, folders[edition])
        before = stated_digest(made[path].encode()) if path in made else before
    return dict(sorted(made.items()))


def _languages(tree: TextsByPath) -> tuple[str, ...]:
    """Return the languages of a school's site; its pages need not be read for that."""
    layers = layers_of(tree)
    written, kit = (readable(one.get(CONFIGURATION, "")) for one in (layers.shown, layers.kit))
    return site_languages(completed(written, kit))
