import pytest

from esafety.importing.import_file import Imported, Request, import_file
from source_files import ODF_NAMES, office_document

STYLE = """<text:list-style style:name="L">{levels}</text:list-style>"""
MADDE = (("MADDE ", "1", " –"), ("(", "1", ")"), ("", "a", ")"))


def styles(*levels: tuple[str, str, str], more: str = "") -> bytes:
    """Return the styles of a document with a list: what stands before, how it counts, behind."""
    made = "".join(
        f'<text:list-level-style-number text:level="{n}" style:num-prefix="{before}"'
        f' style:num-format="{form}" style:num-suffix="{behind}"{more}/>'
        for n, (before, form, behind) in enumerate(levels, 1)
    )
    listed = STYLE.format(levels=made)
    return f"<office:document-styles {ODF_NAMES}>{listed}</office:document-styles>".encode()


def words(text: str) -> str:
    return f"<text:p>{text}</text:p>"


def numbered(*items: str, more: str = "") -> str:
    made = "".join(f"<text:list-item>{item}</text:list-item>" for item in items)
    return f'<text:list text:style-name="L"{more}>{made}</text:list>'


def below(*items: str) -> str:
    return numbered(*items).replace(' text:style-name="L"', "")


def taken(listed: bytes, *body: str) -> Imported:
    begin = (words("OKUL YÖNERGESİ"), words("BİRİNCİ BÖLÜM"), words("Genel"))
    data = office_document("".join([*begin, *body]), {"styles.xml": listed})
    return import_file({}, Request("a.odt", data, "2026-2027"))


def chapter(made: Imported) -> str:
    return made.files["docs/policy/2026-2027/01-genel.tr.md"].split("{ #genel }\n\n")[1]


def test_articles_that_are_counted_keep_their_names_and_paragraphs() -> None:
    first = words("Söz bir.") + below(words("Fıkra bir:") + below(words("bent,")), words("İki."))
    made = taken(
        styles(*MADDE),
        numbered(first),
        words("Kapsam"),
        numbered(words("Söz iki."), more=' text:continue-numbering="true"'),
    )

    assert chapter(made) == (
        "- MADDE 1 – Söz bir.\n    - (1) Fıkra bir:\n        - a\\) bent,\n"
        "    - (2) İki.\n- **Kapsam** MADDE 2 – Söz iki.\n"
    )


@pytest.mark.parametrize(
    ("more", "first"), [("", "(1)"), (' text:continue-numbering="true"', "(3)")]
)
def test_a_list_counts_anew_unless_it_goes_on(more: str, first: str) -> None:
    made = taken(
        styles(("(", "1", ")")),
        *(words("MADDE 1 – Söz:"), numbered(words("Bir."), words("İki."))),
        *(words("MADDE 2 – Söz:"), numbered(words("Üç."), more=more)),
    )

    assert chapter(made).endswith(f"- MADDE 2 – Söz:\n    - {first} Üç.\n")


def test_an_item_may_say_its_number_and_show_those_above_it() -> None:
    shown = ' text:display-levels="2"'
    listed = numbered(words("Bir.") + below(words("İki."), words("Üç.")))
    again = listed.replace("<text:list-item>", '<text:list-item text:start-value="4">', 1)

    made = taken(styles(("", "1", "."), ("", "1", "."), more=shown), words("MADDE 1 – Söz:"), again)

    items = "        - 4\\.1. İki.\n        - 4\\.2. Üç.\n"
    assert chapter(made).endswith(f"    - 4\\. Bir.\n{items}")


def test_bullets_and_headers_of_a_list_are_not_counted() -> None:
    header = f"<text:list-header>{words('Şunlar:')}</text:list-header>"
    listed = numbered(words("Bir.")).replace("<text:list-item>", f"{header}<text:list-item>", 1)

    made = taken(styles(("(", "1", ")")), words("MADDE 1 – Söz:"), listed)
    bullets = taken(styles(("(", "", ")")), words("MADDE 1 – Söz:"), listed)

    assert "    - (1) Bir.\n" in chapter(made)
    assert "    - Bir.\n" in chapter(bullets)
