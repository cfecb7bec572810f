import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from esafety.documents.common.imprint import Imprint
from esafety.documents.page.placeholder import placeholder_job
from esafety.policy.editions import Edition
from esafety.text.templates import templates_by_language
from facts import a_school

NAMES = {"tr": "Çınar İlkokulu", "en": "Çınar Primary School"}
IMPRINT = Imprint(a_school(name=NAMES), Edition("2026-2027", NAMES, "names"))


@pytest.mark.parametrize(
    ("site", "said"),
    [(("tr",), ["tr"]), (("tr", "en"), ["tr", "en"]), (("tr", "en", "ar"), ["tr", "en"])],
)
def test_it_speaks_the_languages_of_the_site_that_the_program_speaks(
    root: Path, site: tuple[str, ...], said: list[str]
) -> None:
    templates = templates_by_language(root, site)

    job = placeholder_job("late.pdf", templates, IMPRINT, datetime(2026, 11, 29, tzinfo=UTC))

    assert re.findall(r'<p lang="(\w+)"><strong>', job.html) == said
    assert re.findall(r'<p lang="(\w+)"><strong>', job.source) == said
