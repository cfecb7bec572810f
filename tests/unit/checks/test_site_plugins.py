"""Plugins that `mkdocs.yml` names twice."""

import pytest

from esafety.checks.site_configuration import check_settings
from workshop import ROOT

OURS = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
TAKES_KIT = "INHERIT: esafety-press\nplugins:\n  - i18n: {languages: [{locale: tr}]}\n"


def told(text: str) -> list[str]:
    return [str(one.params["name"]) for one in check_settings(text) if one.key == "key-twice"]


@pytest.mark.parametrize("text", [OURS, TAKES_KIT])
def test_a_plugin_that_is_named_twice_is_told_with_its_second_place(text: str) -> None:
    added = "  - i18n: {languages: [{locale: ar, name: العربية}]}\n"
    again = text.replace("plugins:\n", f"plugins:\n{added}", 1)

    (found,) = check_settings(again)

    assert (found.key, again.splitlines()[found.line - 1][:8]) == ("key-twice", "  - i18n")
    assert found.line > again.splitlines().index(added.rstrip()) + 1
    assert told(text) == []


@pytest.mark.parametrize("plugins", ["[]", "", "x", "{a: b, c: d}", "[[i18n], [i18n]]", "[{}, {}]"])
def test_what_is_no_list_of_plugins_names_none_twice(plugins: str) -> None:
    assert told(f"INHERIT: esafety-press\nplugins: {plugins}\n") == []
