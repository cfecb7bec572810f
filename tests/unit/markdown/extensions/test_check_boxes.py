from esafety.markdown.renderer import render


def test_a_task_list_has_marks_and_nothing_to_fill_in() -> None:
    rendered = render("- [ ] İmzalandı\n- [x] Değişti\n")

    assert [piece.count("check-box--done") for piece in rendered.raw] == [0, 1]
    assert not any("input" in piece for piece in rendered.raw)


def test_a_box_that_an_editor_wrote_by_hand_stays_as_it_was() -> None:
    assert render("<input type=text>").raw == ("<input type=text>",)
