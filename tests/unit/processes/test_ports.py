import socket
from collections.abc import Iterator

import pytest

from esafety.processes import ports
from esafety.processes.ports import is_free
from workshop import ROOT, esafety


@pytest.fixture
def taken() -> Iterator[int]:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def test_a_port_on_which_another_program_listens_is_not_free(taken: int) -> None:
    assert not is_free(taken)


def test_the_next_free_port_is_the_first_one_on_which_nobody_listens(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ports, "is_free", lambda port: port == 8003)

    assert ports.free_port_after(8000) == 8003
    assert ports.free_port_after(8003) is None


@pytest.mark.parametrize("words", [("serve",), ("publish", "--look")])
def test_a_taken_port_is_said_before_anything_is_made(words: tuple[str, ...], taken: int) -> None:
    done = esafety(ROOT, *words, "--port", str(taken), "--lang", "en", process=False)

    assert done.returncode == 1
    assert done.stdout.startswith(f"Another program uses port {taken}.")
    assert len(done.stdout.splitlines()) == 1
