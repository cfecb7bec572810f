from datetime import date

from esafety.school.pictures.new_row import new_id, row_text, with_row


def test_an_id_is_made_of_the_files_name_and_is_new() -> None:
    assert new_id("docs/pictures/board.webp", set()) == "board"
    assert new_id("docs/pictures/board.webp", {"board", "board-2"}) == "board-3"


def test_a_row_is_written_as_yaml_reads_it() -> None:
    facts = {
        "id": "board",
        "alt": {"tr": 'Pano: "ç"', "en": None},
        "shows": None,
        "consent": {"staff": "C-3", "scope": ("website",), "until": date(2027, 6, 30)},
    }

    assert row_text(facts) == (
        '- id: "board"\n  alt: {tr: "Pano: \\"ç\\""}\n'
        '  consent: {staff: "C-3", scope: [website], until: 2027-06-30}\n'
    )


def test_what_stands_in_a_register_stays_as_it_is() -> None:
    assert with_row("# Resimler\r\n", "- id: a\n") == "# Resimler\r\n\r\n- id: a\r\n"
    assert with_row("- id: a  # not", "- id: b\n") == "- id: a  # not\n\n- id: b\n"
