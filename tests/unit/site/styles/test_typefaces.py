"""Faces that would come too late otherwise are asked for."""

from esafety.site.styles.typefaces import MOST_PRELOADED, preloads


def face(name: str, display: str) -> str:
    return f'@font-face{{font-family:A;src:url("{name}");font-display:{display}}}'


def test_a_page_asks_at_once_for_faces_that_are_of_no_use_later() -> None:
    css = face("a.woff2", "swap") + face("b.woff2", "optional") + "@font-face{src:local(B)}"

    assert preloads(css) == (
        '<link rel="preload" as="font" type="font/woff2" crossorigin href="b.woff2">'
    )


def test_of_many_it_asks_for_the_first_alone() -> None:
    names = [f"{number}.woff2" for number in range(4)]

    links = preloads("".join(face(name, "optional") for name in names))

    assert [name in links for name in names] == [True, True, False, False]
    assert links.count("<link") == MOST_PRELOADED
