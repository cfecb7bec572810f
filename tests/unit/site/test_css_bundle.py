from pathlib import Path

import pytest
from mkdocs.structure.files import File, Files

from esafety.site.css_bundle import (
    bundled,
    inlined,
    moved,
    named_in,
    taken_from_theme,
    with_styles_of_kinds,
    with_styles_of_languages,
)


def test_sheets_are_joined_in_order_and_their_addresses_moved(tmp_path: Path) -> None:
    styles = tmp_path / "assets/styles"
    (styles / "base").mkdir(parents=True)
    (styles / "fonts.css").write_text('a { src: url("../fonts/a.woff2") }', encoding="utf-8")
    (styles / "base/theme.css").write_text("b { mask: url(../../icons/i.svg) }", encoding="utf-8")

    css = bundled(tmp_path, ["assets/styles/fonts.css", "assets/styles/base/theme.css"])

    assert css == ('a { src: url("../fonts/a.woff2") }\nb { mask: url("../icons/i.svg") }')


def test_a_picture_inside_the_sheet_stays_as_it_is(tmp_path: Path) -> None:
    css = 'i { mask: url("data:image/svg+xml;utf8,<svg/>") }'
    (tmp_path / "assets/styles").mkdir(parents=True)
    (tmp_path / "assets/styles/a.css").write_text(css, encoding="utf-8")

    assert bundled(tmp_path, ["assets/styles/a.css"]) == css


def test_a_sheet_for_a_single_file_carries_its_fonts_inside(tmp_path: Path) -> None:
    (tmp_path / "styles").mkdir()
    (tmp_path / "a.woff2").write_bytes(b"font")
    (tmp_path / "i.svg").write_text("<svg/>", encoding="utf-8")
    css = 'a { src: url("../a.woff2") } b { mask: url(../i.svg) }'
    (tmp_path / "styles/a.css").write_text(css, encoding="utf-8")

    assert inlined(tmp_path, ["styles/a.css"]) == (
        'a { src: url("data:font/woff2;base64,Zm9udA==") } '
        'b { mask: url("data:image/svg+xml;base64,PHN2Zy8+") }'
    )


def test_kinds_of_sheets_bring_their_styles_and_what_a_browser_prints_comes_last() -> None:
    paths = with_styles_of_kinds(["assets/styles/a.css", "assets/styles/base/print.css"])

    assert (paths[0], paths[-1]) == ("assets/styles/a.css", "assets/styles/base/print.css")
    assert "assets/styles/parts/slips.css" in paths
    assert with_styles_of_kinds([]) == paths[1:-1]
    assert len(set(paths)) == len(paths)


def test_only_a_site_with_a_further_language_carries_the_styles_for_it() -> None:
    assert with_styles_of_languages(["a.css"], ("tr", "en")) == ["a.css"]
    assert with_styles_of_languages(["a.css"], ("tr", "en", "ar")) == [
        "a.css",
        "assets/styles/base/further-languages.css",
    ]


def test_what_the_themes_program_told_the_style_is_told_by_browsers(tmp_path: Path) -> None:
    main = (
        "a.focus-visible{}.no-js .md-typeset .tabbed-set{}.md-tabs[hidden] .md-tabs__link{c:d}"
        ".md-header[hidden]{e:f}.md-tabs__item:nth-child(2) .md-tabs__link{g:h}"
    )
    files = Files([])
    for name, css in {"main.1": main, "palette.2": "b{}"}.items():
        sheet = tmp_path / f"assets/stylesheets/{name}.min.css"
        sheet.parent.mkdir(parents=True, exist_ok=True)
        sheet.write_text(css, encoding="utf-8")
        files.append(
            File(
                sheet.relative_to(tmp_path).as_posix(),
                str(tmp_path),
                "site",
                use_directory_urls=True,
            )
        )

    css = taken_from_theme(files)

    assert css == "a:focus-visible{}.md-typeset .tabbed-set{}\nb{}"
    assert list(files) == []


def test_a_byte_order_mark_costs_a_style_sheet_no_rule(tmp_path: Path) -> None:
    (tmp_path / "assets/styles").mkdir(parents=True)
    for name in ("a", "b"):
        (tmp_path / f"assets/styles/{name}.css").write_bytes(b"\xef\xbb\xbf.x { c: d }")
    paths = ["assets/styles/a.css", "assets/styles/b.css"]

    assert bundled(tmp_path, paths) == inlined(tmp_path, paths) == ".x { c: d }\n.x { c: d }"


def test_a_style_sheet_names_files_by_their_paths_from_the_root_of_the_site() -> None:
    css = 'a{src:url("../fonts/web/a%20b.woff2")}b{mask:url(../icons/i.svg)}c{fill:url(#d)}'

    assert named_in(css) == {"assets/fonts/web/a b.woff2", "assets/icons/i.svg"}


@pytest.mark.parametrize(
    ("page", "address"),
    [
        (".", "assets/fonts/a%20b.woff2"),
        ("policy/whole", "../../assets/fonts/a%20b.woff2"),
        ("assets/fonts", "a%20b.woff2"),
    ],
)
def test_an_address_leads_from_the_page_to_where_it_led_from_the_style(
    page: str, address: str
) -> None:
    css = "a{src:url(../fonts/a%20b.woff2)format('woff2')}b{mask:url(data:x)}c{fill:url(#d)}"

    assert moved(css, "assets/styles", page) == css.replace(
        "url(../fonts/a%20b.woff2)", f'url("{address}")'
    )
