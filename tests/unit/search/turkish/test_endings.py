from esafety.search.turkish.endings import ENDINGS
from esafety.search.turkish.folding import folded


def test_endings_are_folded_and_have_every_harmony() -> None:
    assert {"lar", "ler", "da", "de", "ta", "te", "imiz", "umuz"} <= ENDINGS
    assert all(folded(ending) == ending for ending in ENDINGS)
