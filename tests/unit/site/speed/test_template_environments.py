from pathlib import Path

import pytest
from jinja2 import Environment
from mkdocs.theme import Theme

from esafety.site.speed.template_environments import IconlessLoader, enable_template_cache


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    icon = tmp_path / "theme/.icons/material/phone.svg"
    icon.parent.mkdir(parents=True)
    icon.write_text("<svg/>", encoding="utf-8")
    part = tmp_path / "theme/partials/logo.html"
    part.parent.mkdir()
    part.write_text("logo", encoding="utf-8")
    (tmp_path / "theme/main.html").write_text("{{ words }}", encoding="utf-8")
    return tmp_path / "theme"


def test_icons_are_found_but_not_listed(templates: Path) -> None:
    loader = IconlessLoader(str(templates))

    assert loader.list_templates() == ["main.html", "partials/logo.html"]
    icon = Environment(loader=loader, autoescape=True).get_template(".icons/material/phone.svg")
    assert icon.render() == "<svg/>"


def test_a_hastened_theme_lists_less_and_remembers_what_it_compiled(
    templates: Path, tmp_path: Path
) -> None:
    theme, cache = Theme(name=None, custom_dir=str(templates)), tmp_path / "a/cache"
    enable_template_cache(theme, cache)

    env = theme.get_env()

    assert env.get_template("main.html").render(words="söz") == "söz"
    assert [name for name in env.list_templates() if name.startswith(".icons")] == []
    assert len(list(cache.iterdir())) == 1


def test_every_environment_of_a_hastened_theme_shares_the_memory(
    templates: Path, tmp_path: Path
) -> None:
    theme = Theme(name=None, custom_dir=str(templates))
    enable_template_cache(theme, tmp_path / "cache")

    for _ in range(2):
        theme.get_env().get_template("main.html")

    assert len(list((tmp_path / "cache").iterdir())) == 1
