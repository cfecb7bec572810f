"""Seals for made-up schools: every edition that is no draft gets one, chained to the one before."""

from datetime import date

from esafety.policy.editions import Approval
from esafety.policy.seals.seal import DRAFT, SEAL, seal_text, stated_digest
from esafety.source_tree.file_tree import TextsByPath
from esafety.source_tree.parse import parse_source_tree
from esafety.text.languages import SPOKEN_LANGUAGES, required_languages

OFFICE = {"tr": "Okul Müdürü", "en": "Head Teacher"}


def approved_in(year: int, languages: tuple[str, ...] = SPOKEN_LANGUAGES) -> Approval:
    """Return an approval on 29 September of a year, of a text in some languages."""
    office = {language: OFFICE[language] for language in languages}
    return Approval(date(year, 9, 29), "Ayşe IŞIK", office, languages=languages)


def sealed(tree: TextsByPath) -> dict[str, str]:
    """Return the tree with a seal in every edition that has neither a seal nor a draft's mark."""
    made, before = dict(tree), None
    source_tree = parse_source_tree(tree)
    for edition in source_tree.editions:
        folder = source_tree.folders[edition]
        path = f"docs/policy/{edition}/{SEAL}"
        if DRAFT not in folder and path not in made:
            listed = required_languages(source_tree.languages)
            approval = approved_in(int(edition[:4]), listed)
            made[path] = seal_text(edition, approval, before, folder)
        before = stated_digest(made[path].encode()) if path in made else before
    return dict(sorted(made.items()))
