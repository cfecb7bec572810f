import yaml

from esafety.starter.kinds import PARTS
from esafety.starter.menu import menu_without, patterns_without

KIT = """\
not_in_nav: |
  /posters/*
  !/posters/index.*

nav:
  - index.md
  - Gün:
      - safer-internet-day/index.md
      - class/index.md
  - posters/index.md
  - Bu site:
      - about.md

plugins: []
"""


def test_the_whole_kit_needs_no_menu_of_its_own() -> None:
    assert menu_without(KIT, PARTS) == []


def test_what_was_left_out_is_gone_and_so_is_a_section_without_pages() -> None:
    menu = "\n".join(menu_without(KIT, ["posters"]))
    assert yaml.safe_load(menu) == ["index.md", "posters/index.md", {"Bu site": ["about.md"]}]
    menu = "\n".join(menu_without(KIT, ["day"]))
    assert yaml.safe_load(menu)[1] == {"Gün": ["safer-internet-day/index.md"]}


def test_pages_that_are_left_out_need_not_be_in_the_menu() -> None:
    patterns = patterns_without(KIT, [part for part in PARTS if part != "posters"])
    assert patterns == ["/posters/*", "!/posters/index.*", "/posters/*"]
