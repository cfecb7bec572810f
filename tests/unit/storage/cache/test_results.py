"""A page whose text and program are the same is read once; what has a problem is read again."""

from dataclasses import dataclass, field, replace

import pytest
from pydantic import TypeAdapter

from esafety.markdown import page_reading
from esafety.markdown.page_reading import PageReading, read_markdown
from esafety.storage.cache.results import ResultCache, cached, cached_if_empty, caching_in

BODY = "# Kurallar { #rules }\n\n- Bir\n- [Yardım](help.md#numbers)\n"
FAULTY = "# Kurallar { #rules }\n\nBir <blink>iki</blink>\n"


@dataclass
class Memory:
    bodies: dict[str, bytes] = field(default_factory=dict)
    taken: int = 0

    def read(self, name: str) -> bytes | None:
        self.taken += name in self.bodies
        return self.bodies.get(name)

    def write(self, name: str, body: bytes) -> None:
        self.bodies[name] = body


@pytest.fixture
def store() -> Memory:
    return Memory()


def read(
    cache: ResultCache, body: str = BODY, first: int = 1, path: str = "docs/a.md"
) -> PageReading:
    read_markdown.cache_clear()
    with caching_in(cache):
        return read_markdown(path, body, first, chapter=False)


def test_a_cached_reading_is_what_was_read(store: Memory) -> None:
    cache = ResultCache(store, "one program")
    first = read(cache)
    assert (len(store.bodies), store.taken) == (1, 0)
    assert read(cache) == first
    assert first.outline.links[0].target == "help.md#numbers"
    assert store.taken == 1


@pytest.mark.parametrize("other", [{"body": BODY + "\nx\n"}, {"first": 9}])
def test_another_text_or_line_is_read_anew(store: Memory, other: dict[str, str]) -> None:
    cache = ResultCache(store, "one program")
    read(cache)
    read(cache, **other)  # type: ignore[arg-type]
    assert (len(store.bodies), store.taken) == (2, 0)


def test_another_program_reads_anew(store: Memory) -> None:
    cache = ResultCache(store, "one program")
    read(cache)
    read(replace(cache, program="another"))
    assert (len(store.bodies), store.taken) == (2, 0)


def test_a_page_with_a_problem_says_so_every_time_under_its_own_name(store: Memory) -> None:
    cache = ResultCache(store, "one program")
    assert read(cache, FAULTY).problems
    assert read(cache, FAULTY, path="docs/b.md").problems[0].path == "docs/b.md"
    assert store.bodies == {}


def test_what_is_no_reading_is_read_anew(store: Memory) -> None:
    cache = ResultCache(store, "one program")
    first = read(cache)
    store.bodies = dict.fromkeys(store.bodies, b'{"headings": [1]}')
    assert read(cache) == first


def test_without_a_cache_everything_is_read_anew(
    store: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []
    read_anew = page_reading._read

    def counted(path: str, body: str, first: int, *, chapter: bool) -> PageReading:
        made.append(path)
        return read_anew(path, body, first, chapter=chapter)

    monkeypatch.setattr(page_reading, "_read", counted)
    for _ in range(2):
        read_markdown.cache_clear()
        read_markdown("docs/a.md", BODY, 1, chapter=False)
    assert len(made) == 2
    assert store.bodies == {}


def test_that_nothing_was_found_is_cached_and_what_was_found_is_found_anew(store: Memory) -> None:
    asked: list[str] = []

    def found(text: str) -> tuple[str, ...]:
        def find() -> list[str]:
            asked.append(text)
            return [text] * ("0532" in text)

        return cached_if_empty(("people", text), find)

    with caching_in(ResultCache(store, "a program")):
        for _ in range(2):
            assert (found("Okul"), found("0532 123 45 67")) == ((), ("0532 123 45 67",))

    assert asked == ["Okul", "0532 123 45 67", "0532 123 45 67"]
    assert not [body for body in store.bodies.values() if b"0532" in body]


def test_a_result_that_cannot_be_written_is_made_again_each_time(store: Memory) -> None:
    text = "Okul \udcff {{ school.name }}"
    with caching_in(ResultCache(store, "a program")):
        readings = [cached(TypeAdapter(str), ("text",), lambda: text) for _ in range(2)]

    assert readings == [text, text]
    assert store.bodies == {}
