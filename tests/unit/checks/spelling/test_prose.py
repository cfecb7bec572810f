import pytest

from esafety.checks.spelling.prose import prose_in, prose_of_facts, prose_of_page
from esafety.formats.yaml_document import YamlDocument, read_yaml_document
from esafety.markdown.page import read_page
from time_limits import processor_limit

PAGE = """---
title: Başlık
description: Tanım
template: poster.html
---

# Başlık { #baslik }

> Alıntı ve `kod`

```
çit
```

Son söz.
"""


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("{{ clause('a') }} maddesi", "maddesi"),
        ("[sayfa](docs/a.md#b) iyi", "[sayfa iyi"),
        ("![resim](a.png){ width=20 }", "![resim"),
        ("docs/policy/notes ve data.yml ile site_url", "ve ile"),
        ("https://okul.test/a?b=c, ad@okul.test.", ""),
        ("<span class='a'>söz</span> <!-- not\nalınır -->", "söz"),
        ("<span lang='en'>Better Internet</span> söz", "söz"),
        ("*release*{ lang=en } ve [page](a.md){ lang=en }", "ve"),
        ("bir&nbsp;söz", "bir söz"),
    ],
)
def test_what_is_written_for_programs_and_in_another_language_is_no_prose(
    written: str, read: str
) -> None:
    found = prose_in(written)

    assert len(found) == len(written)
    assert " ".join(found.split()) == read


def test_the_words_of_a_page_are_found_on_their_lines() -> None:
    front, body = prose_of_page(read_page("docs/a.tr.md", PAGE))

    assert (front.text, body.language) == ("Başlık\n\nTanım", "tr")
    assert [front.line(front.text.index(word)) for word in ("Başlık", "Tanım")] == [2, 3]
    assert [body.line(body.text.index(word)) for word in ("Başlık", "Alıntı", "Son")] == [7, 9, 15]
    assert "kod" not in body.text
    assert "çit" not in body.text
    assert "baslik" not in body.text


def test_facts_are_read_in_one_language_without_lists_of_words_and_quotations() -> None:
    text = (
        "- id: a\n  name: {tr: Ad, en: Name}\n  forms: {tr: [biçim]}\n  policy_label: {tr: eski}\n"
    )
    record = read_yaml_document("data/a.yml", text)
    assert isinstance(record, YamlDocument)

    said = prose_of_facts(record, "tr")

    assert (said.text, said.lines) == ("Ad\n\n"[:2], (2,))
    assert prose_of_facts(record, "ar").text == ""


@pytest.mark.parametrize(
    "repeated",
    [*"a1<[@*{&'/|-_", "a-", "[x](", "](", "{{ ", "{# ", "{% ", "<!--", "<b lang=x>", "\n ", "\n["],
)
def test_no_long_line_takes_squared_time(repeated: str) -> None:
    with processor_limit(6):
        prose_in(repeated * (60_000 // len(repeated)))
