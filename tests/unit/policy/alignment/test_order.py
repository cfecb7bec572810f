from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from esafety.policy.alignment.order import longest_in_order


@given(st.permutations(range(7)))
def test_as_many_as_possible_stay(places: list[int]) -> None:
    kept = [place for place in places if place in longest_in_order(places)]

    assert kept == sorted(kept)
    longer = combinations(places, len(kept) + 1)
    assert not any(list(row) == sorted(row) for row in longer)
