import pytest
from lxml import html

from esafety.images.markup import ShownPicture, with_sizes, with_sources
from time_limits import processor_limit

PICTURES = {
    "help/board.jpg": ShownPicture("help/board.jpg", "help/board.jpg.webp", (1600, 1200)),
    "help/new.webp": ShownPicture("help/new.webp.jpg", "help/new.webp", (100, 50)),
    "plan.svg": ShownPicture("plan.svg"),
    "a b.png": ShownPicture("a b.png", size=(10, 10)),
}


def sized(tag: str, url: str = "help/") -> dict[str, str]:
    element = html.fragment_fromstring(with_sizes(tag, url, PICTURES))
    return {str(name): str(said) for name, said in element.attrib.items() if name != "alt"}


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ('<img alt="" src="board.jpg">', {"width": "1600", "height": "1200"}),
        ('<img src="board.jpg" width="200">', {"width": "200", "height": "150"}),
        ('<img src="board.jpg" width="200px"/>', {"width": "200px", "height": "150"}),
        ('<img src="board.jpg" height="300">', {"width": "400", "height": "300"}),
        ('<img src="board.jpg" width="9" height="9">', {"width": "9", "height": "9"}),
        (
            '<img src="board.jpg" width="50%">',
            {"width": "50%", "style": "aspect-ratio: 1600 / 1200"},
        ),
    ],
)
def test_a_picture_says_its_size_in_its_own_proportion(tag: str, said: dict[str, str]) -> None:
    wished = {"data-width": said["width"]} if "width" in tag or "height" in tag else {}

    assert sized(tag) == {"src": "board.jpg"} | said | wished


@pytest.mark.parametrize(
    ("url", "src", "safe"),
    [
        ("help/", "new.webp", "new.webp.jpg"),
        ("en/help/", "../../help/new.webp", "../../help/new.webp.jpg"),
        ("", "help/new.webp", "help/new.webp.jpg"),
        ("./", "help/new.webp", "help/new.webp.jpg"),
    ],
)
def test_a_modern_file_gives_way_to_the_one_every_device_opens(
    url: str, src: str, safe: str
) -> None:
    assert sized(f'<img src="{src}">', url)["src"] == safe


def test_what_is_no_known_picture_stays_as_it_is() -> None:
    page = (
        '<img src="https://x.example/help/board.jpg"><img src="other.png">'
        '<img alt=">" src="data:image/png;base64,AA=="><code>&lt;img src="board.jpg"&gt;</code>'
    )

    assert with_sizes(page, "help/", PICTURES) == page
    assert with_sources(page, "help/", PICTURES) == page


def test_words_and_names_with_marks_survive() -> None:
    tag = '<img alt="Pano &gt; &quot;giriş&quot; > kapı" src="../a%20b.png" loading>'

    element = html.fragment_fromstring(with_sizes(tag, "help/", PICTURES))

    assert element.get("alt") == 'Pano > "giriş" > kapı'
    assert (element.get("src"), element.get("width")) == ("../a%20b.png", "10")


def test_a_drawing_that_gives_itself_no_size_gets_none() -> None:
    assert sized('<img src="../plan.svg">') == {"src": "../plan.svg"}
    assert sized('<img src="../plan.svg" width="90">')["data-width"] == "90"


def test_a_browser_is_offered_the_modern_file_first() -> None:
    page = '<p><img alt="Pano" src="board.jpg"></p><img src="new.webp.jpg"><img src="../plan.svg">'

    assert with_sources(page, "help/", PICTURES) == (
        '<p><picture><source srcset="board.jpg.webp" type="image/webp">'
        '<img alt="Pano" src="board.jpg"></picture></p>'
        '<picture><source srcset="new.webp" type="image/webp">'
        '<img src="new.webp.jpg"></picture><img src="../plan.svg">'
    )


@pytest.mark.parametrize("unit", ["<img ", '<img "', "<img '", "<img \"'", '<img ""'])
def test_tags_that_nothing_closes_take_no_squared_time(unit: str) -> None:
    page = unit * (200_000 // len(unit))

    with processor_limit(20):
        assert with_sizes(page, "help/", PICTURES) == page


def test_a_width_of_blanks_takes_no_squared_time() -> None:
    width = f"1{' ' * 200_000}x"

    with processor_limit(20):
        assert sized(f'<img src="board.jpg" width="{width}">')["width"] == width
