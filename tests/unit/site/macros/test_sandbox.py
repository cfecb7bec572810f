"""The build evaluates our own calls and nothing else, whatever the check found before."""

import subprocess

import pytest
import yaml
from jinja2.exceptions import SecurityError, TemplateError
from mkdocs_macros import context
from mkdocs_macros.plugin import MacrosPlugin

from esafety.site.macros.sandbox import PageEnvironment, leave_git_unread, use_sandbox
from workshop import ROOT

HOSTILE = yaml.safe_load((ROOT / "tests/golden/hostile-templates.yml").read_text(encoding="utf-8"))


@pytest.fixture
def environment() -> PageEnvironment:
    plugin = MacrosPlugin()
    plugin._variables, plugin._macros = {"config": "secret"}, {"macros_info": lambda: "secret"}
    use_sandbox(plugin, {"contact": lambda: "Tel"}, {"school": {"name": "Okul"}})
    assert isinstance(plugin.env, PageEnvironment)
    assert set(plugin.variables) == {"school"}
    assert set(plugin.macros) == {"contact"}
    return plugin.env


def test_our_own_calls_are_evaluated(environment: PageEnvironment) -> None:
    page = environment.from_string("{{ contact() }}: {{ school.name }}")

    assert page.render(school={"name": "Okul"}) == "Tel: Okul"


def test_an_error_in_a_call_of_ours_is_raised_as_it_is_and_not_printed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def broken() -> str:
        raise ValueError("no such word")

    plugin = MacrosPlugin()
    plugin._variables, plugin._macros = {}, {}
    plugin.config = {"render_by_default": True, "on_error_fail": True}
    use_sandbox(plugin, {"contact": broken}, {})

    with pytest.raises(ValueError, match="no such word"):
        plugin.render("{{ contact() }}")
    assert "Traceback" not in "".join(capsys.readouterr())


@pytest.mark.parametrize("name", HOSTILE)
def test_a_program_in_a_page_is_never_evaluated(name: str, environment: PageEnvironment) -> None:
    with pytest.raises(SecurityError):
        environment.from_string(HOSTILE[name])


def test_the_sandbox_itself_offers_nothing_of_the_machine() -> None:
    bare = PageEnvironment()

    assert (dict(bare.globals), dict(bare.filters), dict(bare.tests)) == ({}, {}, {})
    parsed = super(PageEnvironment, bare).from_string("{{ x.__class__.__mro__ }}")
    with pytest.raises(TemplateError):
        parsed.render(x="a")


@pytest.mark.parametrize(
    "text",
    [
        "{{ contact() }}",
        "\n\n# Okul\n\n{{ contact() }}\n\n",
        "{{ school.name }}\n{{ contact() }}",
        "no call\n",
        "\n",
        "\n\n",
        "",
    ],
)
def test_a_page_reads_as_the_template_language_itself_would_fill_it_in(
    text: str, environment: PageEnvironment
) -> None:
    itself = super(PageEnvironment, environment).from_string(text)

    filled = environment.from_string(text).render(school={"name": "Okul"})

    assert filled == itself.render(school={"name": "Okul"})


def test_the_plugin_does_not_run_git(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(context, "get_git_info", context.get_git_info)
    leave_git_unread()
    monkeypatch.setattr(subprocess, "check_output", lambda *_, **__: pytest.fail("git was run"))
    plugin = MacrosPlugin()
    plugin._variables, plugin._macros, plugin.config = {}, {}, {}

    context.define_env(plugin)  # type: ignore[no-untyped-call]

    assert plugin.variables["git"] == {}
