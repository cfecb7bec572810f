from esafety.storage.docs_folder import below_docs, docs_path


def test_a_page_is_named_with_the_folder_or_as_mkdocs_does() -> None:
    assert docs_path("help/index.md") == "docs/help/index.md"
    assert below_docs("docs/help/index.md") == "help/index.md"
    assert below_docs("help/docs/index.md") == "help/docs/index.md"
