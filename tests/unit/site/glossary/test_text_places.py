import pytest

from esafety.site.glossary.text_places import running_text


def texts(html: str) -> list[str]:
    return [html[begin:end] for begin, end in running_text(html)]


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>Bir <strong>iki</strong> üç</p>", ["Bir ", "iki", " üç"]),
        ("<ul>\n<li>Bir<ul><li>İki</li></ul></li>\n</ul>", ["Bir", "İki"]),
        ("<table><tr><th>Baş</th><td>Göz</td></tr></table>", ["Göz"]),
        ('<li class="task-list-item"><span class="check-box"></span> Kilit</li>', [" Kilit"]),
        ("<p>Bir<br>iki <img src='a>b.png' alt='x'> üç</p>", ["Bir", "iki ", " üç"]),
        ("<dl><dt>Ad</dt><dd>Değer</dd></dl>", ["Değer"]),
    ],
)
def test_paragraphs_items_and_cells_are_running_text(html: str, found: list[str]) -> None:
    assert texts(html) == found


@pytest.mark.parametrize(
    "html",
    [
        "<h2>Başlık <em>söz</em></h2>",
        "<p><a href='x'>bağlantı</a></p>",
        "<p><code>kod</code></p>",
        "<p><span lang='en'>words</span></p>",
        "<blockquote lang='en'><p>words</p></blockquote>",
        "<p class='admonition-title'>Not</p>",
        "<div class='no-print'><p>söz</p></div>",
        "<p><button>Bas</button></p>",
        "<div>söz</div>",
        "söz",
        "<!-- <p>söz</p> -->",
        "<details><summary>söz</summary></details>",
        "<p><label>söz</label></p>",
        "<svg><title>söz</title><text>söz</text></svg>",
        "<p title='söz'></p>",
    ],
)
def test_nothing_else_is(html: str) -> None:
    assert [text for text in texts(html) if text.strip()] == []


def test_what_an_editor_left_open_is_closed_with_its_parent() -> None:
    assert texts("<div><p>Bir<h2>Baş</h2></div><p>İki</p>") == ["Bir", "İki"]
