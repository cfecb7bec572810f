import pytest

from esafety.output_rules.exceptions import is_excepted
from esafety.output_rules.found import Found


def finding(rule: str, value: str) -> Found:
    return Found(rule, "any", value, value)


@pytest.mark.parametrize(
    ("path", "rule", "value"),
    [
        ("service-worker.js", "third-parties", "caches"),
        ("en/service-worker.js", "third-parties", "caches"),
        ("report/index.html", "third-parties", "localStorage"),
        ("assets/scripts/site.js", "third-parties", "localStorage"),
    ],
)
def test_what_the_table_names_is_allowed_there(path: str, rule: str, value: str) -> None:
    assert is_excepted(finding(rule, value), path)


@pytest.mark.parametrize(
    ("path", "rule", "value"),
    [
        ("assets/scripts/read-aloud.js", "third-parties", "localStorage"),
        ("assets/scripts/site.js", "third-parties", "sessionStorage"),
        ("assets/scripts/site.js", "third-parties", "caches"),
        ("report/index.html", "third-parties", "document.cookie"),
        ("report/index.html", "email-addresses", "a@b.org"),
        ("assets/scripts/site.js", "third-parties", "https://unpkg.com/other"),
    ],
)
def test_nothing_else_is(path: str, rule: str, value: str) -> None:
    assert not is_excepted(finding(rule, value), path)
