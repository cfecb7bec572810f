from esafety.importing.import_file import Imported, Request, import_file
from source_files import pdf

PAGES = (
    "<style>@page { size: A5; @top-center { content: 'Okul' }"
    " @bottom-center { content: 'Sayfa ' counter(page) } } h2 { break-before: page }</style>"
    "<h1>OKUL POLİTİKASI</h1>"
    + "".join(f"<h2>BÖLÜM BAŞLIĞI {name}</h2><p>Söz {name}.</p>" for name in ("A", "B", "C"))
)


def taken(html: str) -> Imported:
    return import_file({}, Request("a.pdf", pdf(html), "2026-2027"))


def test_running_heads_and_page_numbers_are_left_out_and_reported() -> None:
    made = taken(PAGES)

    heads = [n for n in made.notes if n.key == "import-running-head"]
    assert [n.params["text"] for n in heads][:2] == ["Okul", "Sayfa 1"]
    assert {n.path for n in heads} == {f"a.pdf#page={page}" for page in range(1, 5)}
    assert not any("Sayfa" in text for text in made.files.values())
    assert "import-lost" not in {n.key for n in made.notes}


def test_a_paragraph_that_runs_over_lines_and_pages_is_one() -> None:
    words = " ".join(f"öğrenciler {place} kez telefonunu kapatır ve açar" for place in range(60))
    made = taken(f"<style>@page {{ size: A5 }}</style><h1>A. KURALLAR</h1><p>{words}.</p>")

    assert any(f"{words}." in text for text in made.files.values())


def test_markers_that_are_drawn_apart_stand_before_their_items() -> None:
    items = "".join(f"<li>Madde {name}, {'uzun söz ' * 12}biter.</li>" for name in "abc")
    made = taken(f"<h1>1. KURALLAR</h1><ol>{items}</ol>")

    assert made.clauses == 3
