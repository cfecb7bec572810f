import pytest
from lxml import html
from markdown import Markdown

from esafety.markdown.plain_words import as_words
from esafety.markdown.renderer import CONFIGS, EXTENSIONS

WORDS = (
    "Adı & soyadı",
    "[tıkla](javascript:alert(1))",
    "<script>x</script> *a* _b_ `c` ~~d~~ ==e==",
    "https://evil.example www.evil.example a@b.example",
    "![x](y.png) {: onclick=x } [^1] :smile: #5 a|b",
)


@pytest.mark.parametrize("words", WORDS)
def test_words_in_a_call_are_shown_as_they_stand(words: str) -> None:
    page = f'Söz <span class="blank">{as_words(words)}</span> söz.'

    shown: html.HtmlElement = html.fragment_fromstring(
        Markdown(extensions=list(EXTENSIONS), extension_configs=CONFIGS).convert(page)
    )

    assert "".join(shown.itertext()) == f"Söz {words} söz."
    assert [element.tag for element in shown.iter()] == ["p", "span"]
