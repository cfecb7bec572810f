from dataclasses import replace

from esafety.checks.pictures.names import check_picture_name, places_naming, with_places
from esafety.problems.problem import Problem
from esafety.source_tree.parse import parse_source_tree


def test_a_name_is_refused_for_its_letters_and_for_what_it_tells() -> None:
    assert list(check_picture_name("docs/pictures/pano.webp")) == []
    (letters,) = check_picture_name("docs/Resimler/Pano Girişi.JPG")
    assert (letters.key, letters.params["right"]) == (
        *("file-name", "docs/resimler/pano-girisi.jpg"),
    )
    assert [one.key for one in check_picture_name("docs/0532-123-45-67.jpg")] == [
        "personal-telephone"
    ]


def test_a_name_stands_on_pages_in_front_matter_and_in_files_of_facts(
    sound: dict[str, str],
) -> None:
    page = sound["docs/report.tr.md"].replace("---\n", "---\npicture: pano.webp\n", 1)
    tree = sound | {
        "docs/report.tr.md": f"{page}\n![Pano](pictures/pano.webp)\n",
        "data/images.yml": "- id: pano\n  file: docs/pictures/pano.webp\n",
    }
    last = page.count("\n") + 2

    assert list(places_naming("docs/pictures/pano.webp", parse_source_tree(tree))) == [
        *("docs/report.tr.md:2", f"docs/report.tr.md:{last}", "data/images.yml:2"),
    ]


def test_a_problem_of_a_name_says_where_else_it_stands(sound: dict[str, str]) -> None:
    shown = f"{sound['docs/report.tr.md']}\n![Pano](pano.webp)\n"
    read = replace(parse_source_tree(sound | {"docs/report.tr.md": shown}))
    problem = Problem("docs/pano.webp", 1, "file-name", {"path": "docs/pano.webp"})

    (told,) = with_places([problem], read)

    line = shown.count("\n")
    assert told.details == (
        {
            "tr": f"Bu ad şurada da yazıyor: docs/report.tr.md:{line}",
            "en": f"This name is written here, too: docs/report.tr.md:{line}",
        },
    )
