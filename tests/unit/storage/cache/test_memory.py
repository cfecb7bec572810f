from esafety.storage.cache.memory import MemoryCache


def test_a_value_is_made_once_while_it_is_kept() -> None:
    cache, made = MemoryCache[str](2), list[str]()

    def value_of(key: str) -> str:
        def make() -> str:
            made.append(key)
            return key.upper()

        return cache.cached(key, make)

    assert [value_of(key) for key in "aba"] == ["A", "B", "A"]
    assert made == ["a", "b"]
    assert [value_of(key) for key in "cab"] == ["C", "A", "B"]
    assert made == ["a", "b", "c", "b"]
