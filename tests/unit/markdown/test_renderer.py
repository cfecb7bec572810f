"""What one text leaves in a renderer is in no other text."""

from xml.etree.ElementTree import tostring

import pytest
from markdown import Markdown

from esafety.markdown import renderer
from esafety.markdown.renderer import TangledMarksError, render

# Each leaves something behind: a note, an abbreviation, an address, ids of headings and tabs.
TEXTS = (
    "Bir[^1]\n\n[^1]: Not.\n",
    "*[EBA]: Eğitim Bilişim Ağı\n\nEBA\n",
    "[okul]: https://okul.example/\n\n[okul]\n",
    '# Kurallar\n\n## Kurallar\n\n=== "A"\n\n    x\n',
    "EBA, [okul] ve [^1]\n\n# Kurallar\n",
    "<b>Bir</b> &amp; {{ fact('x') }}\n",
    '```python\nbir\n```\n\n??? note "Bak"\n    iki\n',
    "- [x] bir\n- [ ] iki\n\n> [!NOTE]\n> üç\n\na) dört\nb) beş\n",
    '<div markdown="1">\n\n# Kurallar\n\n</div>\n\nEBA\n:   Ağ\n',
    "| a | b |\n|---|---|\n| ☐ evet | ____ |\n\nhttps://okul.example/. ==iki== ~~üç~~ \\*\n",
    "# Kurallar {#kurallar .x}\n\n!!! info\n    bir\n\n<div>\nbir\n",
)


def rendered(text: str) -> tuple[bytes, tuple[str, ...]]:
    render.cache_clear()
    made = render(text)
    return tostring(made.root), made.raw


def test_a_text_is_rendered_alike_whatever_was_rendered_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    alone = {}
    for text in TEXTS:
        monkeypatch.setattr(renderer, "_IDLE", [])
        alone[text] = rendered(text)

    monkeypatch.setattr(renderer, "_IDLE", [])
    for text in (*TEXTS, *reversed(TEXTS), *TEXTS):
        assert rendered(text) == alone[text]
    assert len(renderer._IDLE) == 1


def test_a_renderer_that_was_stopped_is_not_used_again(monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(_: Markdown, __: str) -> str:
        raise IndexError

    monkeypatch.setattr(renderer, "_IDLE", [])
    monkeypatch.setattr(Markdown, "convert", stopped)
    with pytest.raises(TangledMarksError):
        rendered("Bir ==iki==\n")

    assert renderer._IDLE == []
