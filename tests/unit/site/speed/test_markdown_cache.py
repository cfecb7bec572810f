import logging
from dataclasses import replace
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from esafety.formats.edition_paths import ChapterFile
from esafety.site.clauses.notes import ChapterMarks
from esafety.site.speed.markdown_cache import ConversionCache, render_with_cache

TEXT = """# Kurallar { #rules }

- Bir
- [Yardım](help.md#numbers)

## İkinci & son { #second }
"""
MARKS = ChapterMarks(ChapterFile("docs/policy/2026-2027/01-rules.md", 1, "rules"), "tr", {})


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    (tmp_path / "docs").mkdir()
    loaded = MkDocsConfig(config_file_path=str(tmp_path / "mkdocs.yml"))
    loaded.load_dict({"site_name": "Okul", "docs_dir": str(tmp_path / "docs")})
    loaded.validate()
    loaded.markdown_extensions = ["toc", "attr_list"]
    return loaded


@pytest.fixture
def cache(tmp_path: Path) -> ConversionCache:
    return ConversionCache(tmp_path / "cache", "one program")


def files_of(config: MkDocsConfig, *names: str) -> Files:
    site = config.site_dir
    files = Files([File(name, None, site, use_directory_urls=True) for name in names])
    for file in files:
        file.locale = "tr"  # type: ignore[attr-defined]
    return files


def page_of(config: MkDocsConfig, files: Files, text: str = TEXT) -> Page:
    file = files.get_file_from_path("rules.md")
    assert file is not None
    page = Page(None, file, config)
    page.markdown = text
    return page


def facts(page: Page) -> tuple[object, ...]:
    links = {file.src_uri: anchors for file, anchors in (page.links_to_anchors or {}).items()}
    anchors = page.present_anchor_ids
    return page.content, str(page.toc), page._title_from_render, anchors, links


def kept(cache: ConversionCache) -> int:
    return len(list(cache.folder.iterdir())) if cache.folder.exists() else 0


def test_a_page_is_converted_once_and_then_taken_with_all_that_mkdocs_learns(
    config: MkDocsConfig, cache: ConversionCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = files_of(config, "rules.md", "help.md")
    plain, first, second = (page_of(config, files) for _ in range(3))
    plain.render(config, files)
    render_with_cache(first, cache, None)
    first.render(config, files)
    monkeypatch.setattr(Page, "render", lambda *_: pytest.fail("converted again"))
    render_with_cache(second, cache, None)
    second.render(config, files)

    assert facts(plain) == facts(first) == facts(second)
    assert facts(second)[4] == {"help.md": {"numbers": "help.md#numbers"}}
    assert [item.active for item in second.toc] == [True]  # type: ignore[attr-defined]


def test_a_page_is_converted_again_once_anything_that_goes_into_it_has_changed(
    config: MkDocsConfig, cache: ConversionCache
) -> None:
    files = files_of(config, "rules.md", "help.md")
    cache.render(page_of(config, files), None, config, files)
    more = files_of(config, "rules.md", "help.md", "more.md")

    newer = replace(MARKS, changed={"rules-01": "2026-2027"})
    changes = [
        (cache, TEXT + "!", None, files),
        (cache, TEXT, MARKS, files),
        (cache, TEXT, newer, files),
        (cache, TEXT, None, more),
        (replace(cache, program="another program"), TEXT, None, files),
    ]
    for number, (used, text, marks, targets) in enumerate(changes, 2):
        used.render(page_of(config, targets, text), marks, config, targets)
        assert kept(cache) == number


def test_a_warning_is_given_in_every_build(
    config: MkDocsConfig, cache: ConversionCache, caplog: pytest.LogCaptureFixture
) -> None:
    files = files_of(config, "rules.md")
    for _ in range(2):
        with caplog.at_level(logging.INFO, "mkdocs"):
            cache.render(page_of(config, files), None, config, files)

    assert len(caplog.records) == 2
    assert kept(cache) == 0


@pytest.mark.parametrize("written", [b"", b"spoiled"])
def test_what_is_not_as_it_was_written_is_converted_again(
    config: MkDocsConfig, cache: ConversionCache, written: bytes
) -> None:
    files = files_of(config, "rules.md", "help.md")
    first, second = page_of(config, files), page_of(config, files)
    cache.render(first, None, config, files)
    for file in cache.folder.iterdir():
        file.write_bytes(written)
    cache.render(second, None, config, files)

    assert facts(first) == facts(second)
