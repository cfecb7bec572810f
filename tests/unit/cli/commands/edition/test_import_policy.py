from pathlib import Path

import pytest
import yaml

from answered_school import ANSWERED, pictures_drawn_once
from small_school import small_tree
from source_files import pdf, run, word_document, word_paragraph
from workshop import esafety

POLICY = "OKUL POLİTİKASI\n\n1. KURALLAR\n\n- Veliler veöğrenciler kurallara uyar.\n"
DAY = ("--today", "2026-11-28")


@pytest.fixture
def school(tmp_path: Path) -> Path:
    """Return the folder of a school with an approved edition."""
    root = tmp_path / "school"
    for path, text in small_tree().items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    """Return a file that holds a policy."""
    file = tmp_path / "Politika’mız.txt"
    file.write_text(POLICY, encoding="utf-8")
    return file


@pytest.fixture
def begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder that `esafety new` makes, with its starter policy."""
    monkeypatch.setattr("esafety.starter.new_school.brand_files", pictures_drawn_once)
    answers = tmp_path / "answers.yml"
    answers.write_text(yaml.safe_dump(ANSWERED, allow_unicode=True), encoding="utf-8")
    root = tmp_path / "begun"
    made = esafety(tmp_path, "new", str(root), "--answers", str(answers), *DAY)
    assert made.returncode == 0, made.stdout
    return root


def files(root: Path) -> dict[str, bytes]:
    found = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


def test_a_file_becomes_the_draft_of_this_school_year(school: Path, policy: Path) -> None:
    before = files(school)

    done = esafety(school, "import", str(policy), *DAY)

    assert done.returncode == 0, done.stdout
    after = files(school)
    assert {path: after[path] for path in before} == before
    assert sorted(after.keys() - before.keys()) == [
        "build/import-report.en.md",
        "build/import-report.tr.md",
        "docs/policy/2026-2027/01-kurallar.tr.md",
        "docs/policy/2026-2027/audiences.yml",
        "docs/policy/2026-2027/draft.yml",
        "docs/policy/2026-2027/edition.yml",
        "docs/policy/2026-2027/index.tr.md",
    ]


def test_the_report_says_line_by_line_what_was_unsure(school: Path, policy: Path) -> None:
    said = esafety(school, "import", str(policy), *DAY).stdout

    turkish = (school / "build/import-report.tr.md").read_text(encoding="utf-8")
    english = (school / "build/import-report.en.md").read_text(encoding="utf-8")
    assert turkish.startswith("# Politika’mız.txt: aktarma raporu\n")
    assert "docs/policy/2026-2027: 1 bölüm, 1 madde" in turkish.replace(" klasöründe", "")
    assert "- Politika’mız.txt:5: “veöğrenciler” bitişik iki sözcük olabilir" in turkish
    assert "- Politika’mız.txt:5: “veöğrenciler” may be two words" in english
    assert "Politika’mız.txt:5: “veöğrenciler” bitişik" in said
    assert "    “veöğrenciler” may be two words" in said


def test_joined_words_are_parted_on_request(school: Path, policy: Path) -> None:
    esafety(school, "import", str(policy), "--repair-joined-words", *DAY)

    chapter = school / "docs/policy/2026-2027/01-kurallar.tr.md"
    assert "- Veliler ve öğrenciler kurallara uyar." in chapter.read_text(encoding="utf-8")


def test_the_numbers_of_the_paper_are_kept_on_request(school: Path, policy: Path) -> None:
    sections = "A. Veliler\n\n1.1. Veliler okur.\n\nB. Öğrenciler\n\n1.2. Öğrenciler okur.\n"
    policy.write_text(f"OKUL POLİTİKASI\n\n1. KURALLAR\n\n{sections}", encoding="utf-8")

    esafety(school, "import", str(policy), "--keep-numbers", *DAY)

    chapter = school / "docs/policy/2026-2027/01-kurallar.tr.md"
    assert "**B. Öğrenciler**\n\n- Öğrenciler okur." in chapter.read_text(encoding="utf-8")


def test_an_edition_can_be_named_and_is_never_written_over(school: Path, policy: Path) -> None:
    named = ("--edition", "2027-2028")
    assert esafety(school, "import", str(policy), *named, *DAY).returncode == 0
    before = files(school)

    again = esafety(school, "import", str(policy), *named, *DAY)

    assert again.returncode == 1
    assert "2027-2028 klasörü zaten var; üstüne yazılmaz." in again.stdout
    assert "Hiçbir şey yazılmadı." in again.stdout
    assert files(school) == before


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (pdf("<svg width='9' height='9'><path d='M0 0h9v9'/></svg>"), "Bu PDF taranmış"),
        (b"", "Bu dosyada metin yok."),
        (b"\x89PNG\r\n", "Bu dosya bir resim (PNG)"),
    ],
)
def test_a_file_without_text_is_one_clear_line_and_leaves_nothing(
    school: Path, tmp_path: Path, data: bytes, said: str
) -> None:
    file = tmp_path / "politika.docx"
    file.write_bytes(data)
    before = files(school)

    done = esafety(school, "import", str(file), *DAY)

    assert done.returncode == 1
    assert done.stdout.startswith(f"politika.docx: {said}")
    assert files(school) == before


def test_a_file_that_is_not_there_is_named(school: Path, tmp_path: Path) -> None:
    done = esafety(school, "import", str(tmp_path / "yok.docx"), *DAY)

    assert done.returncode == 1
    assert "yok.docx" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr


def test_a_policy_takes_the_place_of_the_starter_policy(begun: Path, policy: Path) -> None:
    done = esafety(begun, "import", str(policy), "--edition", "2025-2026", *DAY)

    assert done.returncode == 0, done.stdout
    assert "docs/policy/2026-2027: hazır başlangıç politikası" in done.stdout
    assert [path.name for path in (begun / "docs/policy").iterdir()] == ["2025-2026"]
    facts = (begun / "data/school.yml").read_text(encoding="utf-8")
    assert "\ncontact_clause:\n" in facts
    line = facts.splitlines().index("contact_clause:") + 1
    told = f"data/school.yml:{line}: contact_clause: "
    assert f"\n{told}" in done.stdout
    report = (begun / "build/import-report.tr.md").read_text(encoding="utf-8")
    assert f"\n- {told}" in report
    assert "o maddenin kimliğini yazın." in report


def test_a_starter_policy_that_was_changed_is_never_replaced(begun: Path, policy: Path) -> None:
    chapter = begun / "docs/policy/2026-2027/01-purpose.tr.md"
    chapter.write_text(chapter.read_text(encoding="utf-8") + "- Bir kural.\n", encoding="utf-8")
    before = files(begun)

    done = esafety(begun, "import", str(policy), *DAY)

    assert done.returncode == 1
    assert "zaten var" in done.stdout
    assert files(begun) == before


def test_a_text_without_a_clause_takes_the_place_of_no_policy(begun: Path, policy: Path) -> None:
    policy.write_text("merhaba\n", encoding="utf-8")
    before = files(begun)

    done = esafety(begun, "import", str(policy), *DAY)

    assert done.returncode == 1
    assert "policy.txt: Hiç madde bulunamadı" in done.stdout.replace(policy.name, "policy.txt")
    assert files(begun) == before


def test_the_report_on_a_translation_leaves_the_one_on_the_policy(
    begun: Path, policy: Path, tmp_path: Path
) -> None:
    esafety(begun, "import", str(policy), *DAY)
    first = (begun / "build/import-report.tr.md").read_bytes()
    translation = tmp_path / "policy.txt"
    translation.write_text("POLICY\n\n1. RULES\n\n- Parents keep to the rules.\n", encoding="utf-8")

    done = esafety(begun, "import", str(translation), "--language", "en", *DAY)

    assert done.returncode == 0, done.stdout
    assert (begun / "build/import-report.tr.md").read_bytes() == first
    report = (begun / "build/import-report-translation-en.tr.md").read_text(encoding="utf-8")
    assert report.startswith("# policy.txt: aktarma raporu\n")
    written = [f"build/import-report-translation-en.{language}.md" for language in ("tr", "en")]
    assert ", ".join(written) in done.stdout


def test_a_document_of_a_word_processor_is_cited_by_its_paragraphs(
    school: Path, tmp_path: Path
) -> None:
    file = tmp_path / "politika.docx"
    lines = ("OKUL POLİTİKASI", "1. KURALLAR", "- Veliler veöğrenciler uyar.")
    header = {"word/vbaProject.bin": b"x"}
    file.write_bytes(word_document((word_paragraph(run(line)) for line in lines), "", header))

    done = esafety(school, "import", str(file), *DAY)

    turkish, english = (
        (school / f"build/import-report.{language}.md").read_text(encoding="utf-8")
        for language in ("tr", "en")
    )
    begins = "(“- Veliler veöğrenciler uyar.”): “veöğrenciler”"
    assert f"\npolitika.docx, 3. paragraf {begins}" in done.stdout
    assert f"\n- politika.docx, 3. paragraf {begins}" in turkish
    assert f"\n- politika.docx, paragraph 3 {begins}" in english
    assert "\n- politika.docx: Belgedeki makrolar" in turkish
