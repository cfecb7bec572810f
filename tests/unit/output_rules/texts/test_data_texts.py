from io import BytesIO
from zipfile import ZipFile

from esafety.output_rules.texts.data_texts import script_texts, values_of, word_texts, xml_texts


def test_every_key_and_value_of_data_is_read() -> None:
    assert [*values_of({"a": ["b", 1, True, None, {"c": "d"}]})] == ["a", "b", "1", "c", "d"]


def test_a_program_says_its_strings() -> None:
    (text,) = script_texts(b'const a = \'one\', b = "t\\"wo"; // three\nf(`four`)')

    assert text.words.split("\n") == ["one", 't\\"wo', "four"]


def test_of_the_search_index_its_documents_are_read_and_not_the_numbers_it_is_packed_in() -> None:
    index = b'search({"documents": [["a/", "Ara: 0532 123 45 67"]], "postings": "0212 345 67 89"})'
    (text,) = script_texts(index)

    assert text.words.split("\n") == ["a/", "Ara: 0532 123 45 67"]


def test_an_entity_from_elsewhere_is_never_followed() -> None:
    feed = b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><a>b&e;c</a>'

    assert "b" in "".join(text.words for text in xml_texts(feed))


def test_a_word_file_says_its_parts() -> None:
    file = BytesIO()
    with ZipFile(file, "w") as parts:
        parts.writestr("word/document.xml", "<d><t>0532 123 45 67</t></d>")
        parts.writestr("docProps/core.xml", "<c><creator>Ali</creator></c>")

    said = "\n".join(text.words for text in word_texts(file.getvalue()))

    assert "0532 123 45 67" in said
    assert "Ali" in said
