import json
import logging
import os
from datetime import date
from pathlib import Path

import pytest

from esafety.site.build import SiteError, SiteOrder, build_site, read_configuration

RENDERED_SITE = {
    "pages": [],
    "page_pdfs": [{"language": "tr", "page": "index.html", "pdf": "index.tr.pdf"}],
}
CONFIG = """
site_name: Okul
theme: {name: null, custom_dir: theme}
plugins: []
hooks: [hook.py]
"""
# Writes down what a plugin of this build would see.
HOOK = """
import json, os
def on_post_build(config):
    names = ("ESAFETY_TODAY", "ESAFETY_SITE_URL", "ESAFETY_PAPER", "SOURCE_DATE_EPOCH")
    seen = {name: os.environ[name] for name in names}
    with open(os.path.join(config.site_dir, "seen.json"), "w") as file:
        json.dump(seen, file)
    with open(os.environ["ESAFETY_RENDERED_SITE"], "w") as file:
        file.write('%s')
""" % json.dumps(RENDERED_SITE)  # noqa: UP031 (braces are meant)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    files = {
        "mkdocs.yml": CONFIG,
        "hook.py": HOOK,
        "theme/main.html": "{{ page.content }}",
        "docs/index.md": "# Okul\n",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def order(root: Path) -> SiteOrder:
    return SiteOrder(root, root / "build/site", date(2026, 11, 22), 1_664_452_800, paper=False)


def test_a_site_is_built_into_its_folder_and_leaves_a_rendered_site(order: SiteOrder) -> None:
    rendered_site = build_site(order)

    assert "Okul" in (order.site / "index.html").read_text(encoding="utf-8")
    assert [pdf.pdf for pdf in rendered_site.page_pdfs] == ["index.tr.pdf"]


def test_a_build_sees_its_day_and_leaves_the_environment_as_it_was(
    order: SiteOrder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "7")
    monkeypatch.delenv("ESAFETY_TODAY", raising=False)

    build_site(order)

    assert json.loads((order.site / "seen.json").read_text(encoding="utf-8")) == {
        "ESAFETY_TODAY": "2026-11-22",
        "ESAFETY_SITE_URL": "",
        "ESAFETY_PAPER": "0",
        "SOURCE_DATE_EPOCH": "1664452800",
    }
    assert os.environ["SOURCE_DATE_EPOCH"] == "7"
    assert "ESAFETY_TODAY" not in os.environ


def test_a_warning_is_an_error_that_says_it(order: SiteOrder) -> None:
    (order.root / "docs/index.md").write_text("[x](gone.md)\n", encoding="utf-8")

    with pytest.raises(SiteError, match=r"gone\.md"):
        build_site(order)


def test_every_message_of_mkdocs_is_reported(order: SiteOrder) -> None:
    (order.root / "docs/index.md").write_text("[x](one.md) [y](two.md)\n", encoding="utf-8")

    with pytest.raises(SiteError) as caught:
        build_site(order)

    messages = "\n".join(caught.value.messages)
    assert "one.md" in messages
    assert "two.md" in messages


def test_a_plugin_that_leaves_the_program_is_an_error_too(order: SiteOrder) -> None:
    hook = "import sys\ndef on_page_markdown(markdown, **facts):\n    sys.exit('no such macro')\n"
    (order.root / "hook.py").write_text(hook, encoding="utf-8")

    with pytest.raises(SiteError, match="no such macro"):
        build_site(order)


@pytest.mark.parametrize("strict", [True, False])
def test_what_is_wrong_with_the_configuration_is_said_with_its_file(
    order: SiteOrder, *, strict: bool
) -> None:
    wrong = CONFIG.replace("plugins: []", "plugins: [{i18n: {languages: [{locale: ar}]}}]")
    (order.root / "mkdocs.yml").write_text(wrong, encoding="utf-8")

    with pytest.raises(SiteError) as caught:
        read_configuration(order.root, strict=strict)

    (said,) = caught.value.messages
    assert said.startswith("mkdocs.yml: Config value 'plugins': Plugin 'i18n' option 'languages'")
    assert said.endswith("Sub-option 'name': Required configuration not provided.")


def test_a_failed_build_stops_listening_and_restores_the_environment(
    order: SiteOrder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ESAFETY_RENDERED_SITE", raising=False)
    before = list(logging.getLogger("mkdocs").handlers)
    (order.root / "docs/index.md").write_text("[x](gone.md)\n", encoding="utf-8")

    with pytest.raises(SiteError):
        build_site(order)

    assert logging.getLogger("mkdocs").handlers == before
    assert "ESAFETY_RENDERED_SITE" not in os.environ
