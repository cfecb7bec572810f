"""The macros of plain words: all chapters in short, and all that a child does."""

from esafety.documents.common.sheets.macro_scope import MacroScope


def in_short(scope: MacroScope) -> str:
    """Return what each chapter says in short, for parents."""
    return scope.render("in-short.html", chapters=scope.content.plain_words)


def what_to_do(scope: MacroScope) -> str:
    """Return what a child does, a picture beside each line."""
    lines = [one.children for one in scope.content.plain_words if one.children]
    return scope.render("what-to-do.html", lines=lines)
