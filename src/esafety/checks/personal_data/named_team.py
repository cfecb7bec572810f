"""The people whom an edition publishes by name: its closing chapters list them on purpose."""

import re
from collections.abc import Mapping
from typing import Final

from esafety.checks.personal_data.finding import PersonalFinding
from esafety.formats.edition_paths import edition_of
from esafety.formats.yaml_document import YamlDocument
from esafety.markdown.page import Page
from esafety.policy.people import is_closing, published_people
from esafety.text.grammar.letter_case import folded

# In small letters without the dots of an i; one such word makes any list one of pupils or parents.
_PUPILS: Final = re.compile(r"\b(?:öğrenci|veli|sinif listesi|pupil|student|parent|class list)")


def is_named_team(
    page: Page, finding: PersonalFinding, records: Mapping[str, YamlDocument]
) -> bool:
    """Tell whether a list of people is that of a closing chapter whose edition names people.

    A chapter that speaks of pupils or parents may list them; their names are never published.
    """
    edition = edition_of(page.neutral)
    if finding.kind != "class-list" or not edition or not is_closing(page.neutral):
        return False
    named = published_people(records, edition) == "names"
    return named and not _PUPILS.search(folded(page.body))
