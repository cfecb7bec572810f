from esafety.documents.leaflet.source import INSIDE, OUTSIDE, PANELS, leaflet_paths


def test_three_panels_stand_on_each_side() -> None:
    assert (len(OUTSIDE), len(INSIDE)) == (3, 3)
    assert len(set(PANELS)) == 6


def test_the_sheet_for_readers_and_the_one_for_a_print_shop_lie_side_by_side() -> None:
    assert leaflet_paths("2022-2023", "en") == {
        "leaflet": "downloads/2022-2023/leaflet/safer-internet-day.en.pdf",
        "leaflet-shop": "downloads/2022-2023/leaflet/safer-internet-day-shop.en.pdf",
    }
