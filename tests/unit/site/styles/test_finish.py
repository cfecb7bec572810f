import re
from pathlib import Path

import pytest

from esafety.site.css_bundle import BUNDLE
from esafety.site.styles.finish import (
    compact,
    first_words,
    style_pages,
    styles_of,
    with_icons,
    with_styles,
)
from workshop import ROOT

LINK = f'<link rel="stylesheet" href="../{BUNDLE}">'
PAGE = (
    "<html><head>{link}</head><body><article><h1>A</h1><ul><li>B</li></ul>"
    "<p>C</p><table></table></article></body></html>"
)
# As a script sets the scheme of a page.
WORDS = ("data-md-color-scheme", "slate")
CSS = "h1 { color: red } table { color: green } .gone { top: 0 } .added { top: 0 }"


def test_the_first_words_end_with_the_first_paragraph_below_the_heading() -> None:
    html = PAGE.format(link="")

    assert html[: first_words(html)].endswith("<p>C</p>")
    assert first_words("<body><article><h1>A</h1></article>") == len("<body><article><h1>A</h1>")
    assert first_words("<body><article><i></i></article><p>") == len("<body><article>")


def test_a_page_has_its_first_style_in_its_head_and_the_rest_after_its_words() -> None:
    html = with_styles(PAGE.format(link=f"\n  {LINK}"), "h1{}")

    assert "<head><style>h1{}</style></head>" in html
    assert f"<p>C</p>{LINK}<script> </script><table>" in html


def test_a_page_names_the_file_of_dark_colours_where_there_is_one() -> None:
    html = with_styles(PAGE.format(link=LINK), "h1{}", dark=True)

    assert '<noscript><link rel="stylesheet" href="../assets/styles/dark.css"' in html


def test_dark_colours_stand_in_the_first_style_and_in_a_file_for_pages_without_script() -> None:
    css = 'p{color:var(--ink)}[data-md-color-scheme="slate"]{--ink:#fff;--line:#eee}'
    table = "table{color:var(--line)}"

    styles = styles_of(css + table, [PAGE.format(link=LINK)], frozenset(WORDS))

    assert styles.early[0].endswith("[data-md-color-scheme=slate]{--ink:#fff}")
    assert "--line:#eee" in styles.late
    assert styles.dark == ":where(.no-js) [data-md-color-scheme]{--ink:#fff;--line:#eee}"


def test_a_page_without_the_link_is_no_page_of_the_site() -> None:
    with pytest.raises(LookupError, match=r"site\.css"):
        with_styles(PAGE.format(link=""), "")


def test_a_style_is_cut_down_to_what_pages_and_scripts_use() -> None:
    styles = styles_of(CSS, [PAGE.format(link=LINK)], frozenset({"added"}))

    assert styles.early == ("h1{color:red}",)
    assert styles.late == "table{color:green}.added{top:0}"


def test_indents_go_but_for_code_and_forms() -> None:
    kept = "<pre>  a\n  b</pre>\n<textarea>\n c</textarea><script>\n  d\n</script>"

    assert compact(f"<p>\n    one\n\n    two <b>x</b> y</p>  \n  {kept}\n   <i>") == (
        f"<p>\none\ntwo <b>x</b> y</p>\n{kept}\n<i>"
    )


def test_a_built_site_is_given_its_style(tmp_path: Path) -> None:
    (tmp_path / "overrides/fragments").mkdir(parents=True)
    (tmp_path / "overrides/fragments/superseded.html").write_text('<p class="later">')
    site = tmp_path / "site"
    (site / "a").mkdir(parents=True)
    (site / "assets/styles").mkdir(parents=True)
    (site / "assets/scripts").mkdir(parents=True)
    (site / "assets/scripts/own.js").write_text("part.className = 'added'", encoding="utf-8")
    (site / BUNDLE).write_text(CSS + ".later { top: 0 }", encoding="utf-8")
    (site / "a/index.html").write_text(PAGE.format(link=LINK), encoding="utf-8")
    (site / "pasted.html").write_text("<p>\n  Words</p>", encoding="utf-8")

    style_pages(site, tmp_path)

    assert (site / BUNDLE).read_text() == "table{color:green}.added,.later{top:0}"
    assert "<style>h1{color:red}</style>" in (site / "a/index.html").read_text()
    assert (site / "pasted.html").read_text() == "<p>\n  Words</p>"


def test_no_script_puts_the_name_of_a_class_together() -> None:
    """A rule is kept for the names that stand in scripts; one made of pieces would lose its own."""
    scripts = "".join(path.read_text("utf-8") for path in (ROOT / "assets/scripts").rglob("*.js"))

    assert not re.search(r"(?:className|classList)[^;]*\$\{", scripts)


def test_the_icons_of_a_style_sheet_stand_in_it_and_what_is_larger_does_not(tmp_path: Path) -> None:
    for folder in ("icons", "styles"):
        (tmp_path / folder).mkdir()
    (tmp_path / "icons/a.svg").write_text('<svg fill="#fff"/>\n', encoding="utf-8")
    css = 'a{mask:url(../icons/a.svg) 0}b{mask:url(../art/b.svg)}c{mask:url("data:icons/c.svg")}'

    assert with_icons(css, tmp_path / "styles") == css.replace(
        "url(../icons/a.svg)", 'url("data:image/svg+xml,%3Csvg fill=%22%23fff%22/%3E")'
    )
