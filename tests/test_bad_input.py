"""Bad input stops the build: every fault at once, with file and line, and nothing half-made."""

import resource
from collections.abc import Iterator
from pathlib import Path

import pytest

from esafety.storage.output_folder import STAMP_FILE
from troubled_jobs import LARGE, allow
from workshop import build, school_copy


@pytest.fixture
def school(small: Path) -> Path:
    return small


@pytest.fixture
def real_school(tmp_path: Path) -> Path:
    return school_copy(tmp_path / "school")


@pytest.fixture
def old_site(tmp_path: Path) -> Path:
    """Return the site of an earlier build, of which nothing may change."""
    site = tmp_path / "school/site"
    site.mkdir(parents=True, exist_ok=True)
    (site / "index.html").write_text("yesterday", encoding="utf-8")
    (site / STAMP_FILE).touch()
    return site


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_every_fault_is_reported_in_one_run_with_file_and_line(
    real_school: Path, old_site: Path
) -> None:
    docs, data = real_school / "docs", real_school / "data"
    (docs / "about.en.md").unlink()
    change(docs / "report.tr.md", "title:", "tittle:")
    change(data / "resources.yml", "address: https://", "adress: https://")
    change(docs / "policy/2022-2023/audiences.yml", "[students, parents]", "[students, parrents]")
    chapter = docs / "policy/2022-2023/03-scope.en.md"
    chapter.write_text(chapter.read_text(encoding="utf-8") + "\n- One rule more.\n")
    change(docs / "index.tr.md", "(report.md)", "(reprot.md)")
    change(docs / "index.en.md", "policy/whole.md", "policy/whole.md#nowhere")
    change(docs / "resources/index.en.md", "\n# ", "\n# 👋 ")
    (docs / "board.jpg").write_text("<!DOCTYPE html><title>404</title>")
    (docs / "plan.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg">\n<script/></svg>')

    built = build(real_school, old_site)

    assert built.returncode == 1
    assert "Traceback" not in built.stdout + built.stderr
    for said in (
        "docs/about.tr.md:1: Bu sayfanın öbür dildeki karşılığı yok",
        "docs/report.tr.md:2: 'tittle' anahtarı bilinmiyor. Şunu mu demek istediniz: title?",
        "docs/report.tr.md:1: 'title' eksik",
        "'adress' anahtarı bilinmiyor. Şunu mu demek istediniz: address?",
        "'parrents' adlı bir okur grubu yok. Şunu mu demek istediniz: parents?",
        "docs/policy/2022-2023/03-scope.en.md:10: 'scope' başlığı altında 1 madde var",
        "'reprot.md' bulunamadı. Şunu mu demek istediniz: report.md?",
        "#nowhere",
        "docs/board.jpg:1: Bu dosya resim değil, HTML.",
        "docs/plan.svg:2: Çizimde <script> olamaz",
        "hiçbirinde yok (önde satır numarası): 7: 👋.",
    ):
        assert said in built.stdout, said
    assert "Did you mean: title?" in built.stdout
    assert "Nothing was changed." in built.stdout
    assert {path.name for path in old_site.rglob("*")} == {"index.html", STAMP_FILE}
    assert (old_site / "index.html").read_text(encoding="utf-8") == "yesterday"


@pytest.mark.nightly
def test_what_goes_wrong_on_paper_stops_the_build_all_at_once(school: Path, old_site: Path) -> None:
    """A style unknown to the printer in booklets, words that do not reach the paper of a page."""
    for name, fault in (
        ("booklet", "p { colour: red }"),
        ("page", "#privacy + p { display: none }"),
    ):
        styles = school / f"assets/print/{name}.css"
        styles.write_text(f"{styles.read_text(encoding='utf-8')}\n{fault}\n", encoding="utf-8")

    built = build(school, old_site)

    assert built.returncode == 1
    assert "colour" in built.stdout
    assert "downloads/2022-2023/booklet.tr.pdf" in built.stdout
    assert "about/about.tr.pdf: Şu sözcükler kâğıda çıkmadı:" in built.stdout
    assert {path.name for path in old_site.rglob("*")} == {"index.html", STAMP_FILE}


@pytest.mark.nightly
def test_a_dead_link_in_a_template_stops_the_build(school: Path, old_site: Path) -> None:
    change(school / "overrides/404.html", "{{ address | e }}", "{{ address | e }}polciy/")

    built = build(school, old_site)

    assert built.returncode == 1
    assert "404.html" in built.stdout
    assert "polciy" in built.stdout
    assert {path.name for path in old_site.rglob("*")} == {"index.html", STAMP_FILE}


def test_an_unknown_call_stops_the_build_and_names_page_and_line(
    school: Path, old_site: Path
) -> None:
    page = school / "docs/report.tr.md"
    change(page, "- Öğretmenine anlat.", "{{ kontakt() }}")
    line = page.read_text(encoding="utf-8").split("kontakt")[0].count("\n") + 1

    built = build(school, old_site)

    assert built.returncode == 1
    said = f"docs/report.tr.md:{line}: 'kontakt' diye bir bilgi ya da blok yok"
    assert said in built.stdout
    assert "Did you mean: contact?" in built.stdout
    assert {path.name for path in old_site.rglob("*")} == {"index.html", STAMP_FILE}


@pytest.fixture
def full_disk(school: Path, old_site: Path) -> Iterator[None]:
    """Let no file grow beyond a size, in this process and all it starts, once a school is there."""
    assert school.exists()
    assert old_site.exists()
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    allow(LARGE)
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.usefixtures("full_disk")
def test_a_full_disk_stops_the_build_and_leaves_the_old_site(school: Path, old_site: Path) -> None:
    built = build(school, old_site)

    assert built.returncode == 1
    assert "Traceback" not in built.stdout + built.stderr
    assert "Diskte yer kalmadı, dosya yazılamadı (File too large)" in built.stdout
    assert "The disk is full" in built.stdout
    assert "Nothing was changed." in built.stdout
    assert {path.name for path in old_site.rglob("*")} == {"index.html", STAMP_FILE}
    assert [*(school / "build").iterdir()] == []
