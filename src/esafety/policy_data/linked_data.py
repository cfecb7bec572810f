"""What a page says of itself to programs: the school and the edition as JSON-LD (schema.org)."""

from typing import Any, Final
from urllib.parse import urljoin

from esafety.content.school_content import Content
from esafety.policy.editions import Edition
from esafety.policy_data.addresses import policy_path, public_root
from esafety.school.school import School
from esafety.text.languages import BINDING, language_root

_CONTEXT: Final = "https://schema.org"
_KINDS: Final = {
    "kindergarten": "Preschool",
    "primary": "ElementarySchool",
    "middle": "MiddleSchool",
    "high": "HighSchool",
}
_CONTACT: Final = {"address": "address", "telephone": "telephone", "email": "email"}

Node = dict[str, Any]


def site_node(content: Content, language: str) -> Node:
    """Return what the home page says: the site and its school.

    Addresses stand in it where the school has a public one.
    """
    school = content.school
    node = {
        "@context": _CONTEXT,
        "@type": "WebSite",
        "name": school.site_name[language],
        "description": school.site_description[language],
        "inLanguage": language,
        "publisher": school_node(school, language),
    }
    address = school.printed(urljoin(school.latest, language_root(language)))
    return node | ({"url": address} if address else {})


def edition_node(content: Content, edition: Edition, language: str) -> Node:
    """Return what a page of an edition says of it: its name, its approval, its digest, its data."""
    node: Node = {
        "@context": _CONTEXT,
        "@type": "DigitalDocument",
        "name": edition.title[language],
        "version": edition.name,
        "inLanguage": language,
        "creativeWorkStatus": "Draft" if edition.is_draft else "Approved",
        "publisher": school_node(content.school, language),
    }
    if edition.approval:
        node["dateCreated"] = edition.approval.on.isoformat()
    if edition.seal:
        node["identifier"] = f"sha256:{edition.seal}"
    if language != BINDING:
        node["translationOfWork"] = {"@type": "DigitalDocument", "inLanguage": BINDING}
    if root := public_root(content.school, edition.name):
        node["url"] = urljoin(root, f"{language_root(language)}policy/")
        node["encoding"] = {
            "@type": "MediaObject",
            "encodingFormat": "application/json",
            "contentUrl": urljoin(content.school.latest, policy_path(edition.name)),
        }
    return node


def school_node(school: School, language: str) -> Node:
    """Return the school, with the ways to reach it that it has filled in."""
    ways = {_CONTACT[name]: value for name, value in school.contact.items() if name in _CONTACT}
    site = {"url": school.contact["website"]} if "website" in school.contact else {}
    return {"@type": _KINDS[school.kind], "name": school.name[language], **ways, **site}
