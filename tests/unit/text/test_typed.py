from esafety.text.typed import typed


def test_a_path_with_a_blank_is_typed_in_quotes() -> None:
    assert typed("docs/pano.jpg") == "docs/pano.jpg"
    assert typed("docs/Yeni Resim.jpg") == '"docs/Yeni Resim.jpg"'
