from pathlib import Path

from workshop import ROOT, esafety


def test_a_report_is_written_over_no_other_file_and_no_site_is_asked(tmp_path: Path) -> None:
    facts = tmp_path / "school.yml"
    facts.write_text("name: Okul\n", encoding="utf-8")

    refused = esafety(ROOT, "links", "--report", str(facts))

    assert refused.returncode == 1
    assert refused.stdout.startswith(f"{facts}: ")
    assert facts.read_text(encoding="utf-8") == "name: Okul\n"
