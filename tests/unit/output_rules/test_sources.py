from esafety.output_rules.sources import written_at

TEXTS = {"docs/a.md": "A\n", "data/b.yml": "x: 1\ncall: 0532\u00a0123\n  45 67\n"}


def test_a_finding_is_at_the_line_that_writes_it_however_it_is_spaced() -> None:
    assert written_at("0532 123 45 67", TEXTS) == ("data/b.yml", 2)


def test_what_nobody_wrote_is_nowhere() -> None:
    assert written_at("0532 999 45 67", TEXTS) is None
