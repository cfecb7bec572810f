import sys
from io import BytesIO, TextIOWrapper

import click
import pytest

from esafety.processes.output_encoding import make_printable

SAID = "Şifre → ığıl ığıl"


@pytest.mark.parametrize("page", ["cp1254", "cp1252", "cp857", "ascii", "utf-8"])
def test_every_letter_is_printed_whatever_the_code_page(
    page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = BytesIO()
    monkeypatch.setattr(sys, "stdout", TextIOWrapper(out, encoding=page))

    make_printable()
    click.echo(SAID)

    assert out.getvalue().decode("utf-8").splitlines() == [SAID]


def test_what_is_no_stream_of_a_system_is_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    make_printable()
    click.echo(SAID)

    assert capsys.readouterr().out == f"{SAID}\n"
