"""A file of facts and its model: what pydantic misses becomes a problem with file and line."""

from collections.abc import Iterator, Mapping
from inspect import isclass
from typing import Any, Final, Generic, TypeVar, get_args

from annotated_types import Ge, Le
from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from esafety.formats.bounded_yaml import KeyPath
from esafety.formats.field_types import BOTH, text
from esafety.formats.yaml_document import YamlDocument
from esafety.problems.problem import Facts, Problem, suggestion
from esafety.text.languages import REQUIRED_LANGUAGES

T = TypeVar("T")
# The sentence in text/catalog/problems.yml for each of pydantic's errors. An error of a rule of
# ours bears the name of its sentence.
SENTENCES: Final[Mapping[str, str]] = {
    "missing": "missing-key",
    "extra_forbidden": "unknown-key",
    "model_type": "not-a-mapping",
    "dict_type": "not-a-mapping",
    "tuple_type": "not-a-list",
    "literal_error": "needs-known-word",
    "date_type": "needs-day",
    "bool_type": "needs-yes-or-no",
    "int_type": "needs-measure",
    "float_type": "needs-measure",
    "finite_number": "needs-measure",
    "greater_than_equal": "needs-measure",
    "less_than_equal": "needs-measure",
    "string_unicode": "value-with-invisible",
}
# What is told on the line of the mapping or list in which it is missed.
_TOLD_ABOVE: Final = ("missing", "unknown-audience")
# Words that YAML takes for nothing.
_NOTHING: Final = ("~", "null", "Null", "NULL")


class FactFile(Generic[T]):
    """What a file of facts holds: a model, or a list or a mapping of them."""

    def __init__(self, holds: Any) -> None:
        self.holds = holds
        self.adapter: TypeAdapter[T] = TypeAdapter(holds)

    def check(self, document: YamlDocument, **facts: object) -> Iterator[Problem]:
        """Yield every fault of a document, each with its line.

        `facts` are what a sentence tells beside what stands in the document.
        """
        try:
            self.adapter.validate_python(document.data)
        except ValidationError as error:
            for one in error.errors(include_url=False):
                inner = list(_in_languages(document, one))
                yield from inner or [self._problem(document, one, facts)]

    def read(self, document: YamlDocument) -> T:
        """Return the facts of a checked document."""
        return self.adapter.validate_python(document.data)

    def _problem(self, document: YamlDocument, error: ErrorDetails, given: Facts) -> Problem:
        where, kind = error["loc"], error["type"]
        unknown, name = kind == "extra_forbidden", _name(where)
        known = list(_known(self.holds, where[:-1] if unknown else where))
        said = document.said(where, "" if kind == "missing" else error["input"])
        facts: Facts = {
            "name": name,
            "value": said,
            "keys": ", ".join(known),
            **suggestion(name if unknown else said, known),
            **error.get("ctx", {}),
            **given,
        }
        key = _unquoted(document, where, SENTENCES.get(kind, kind))
        return document.problem(where[:-1] if kind in _TOLD_ABOVE else where, key, **facts)


def _in_languages(document: YamlDocument, error: ErrorDetails) -> Iterator[Problem]:
    """Yield what words in several languages each miss by themselves, beside being there."""
    said = error["input"] if error["type"] == BOTH else {}
    for language in REQUIRED_LANGUAGES if isinstance(said, dict) else ():
        where = (*error["loc"], language)
        missed = text(said[language]) if language in said else None
        key = _unquoted(document, where, missed or "")
        if key not in ("", "needs-text"):
            yield document.problem(where, key, name=language, value=document.said(where))


def _unquoted(document: YamlDocument, where: KeyPath, key: str) -> str:
    """Return the sentence on a value; a word that YAML takes for nothing needs quotes."""
    nothing = document.written.get(where, "").strip() in _NOTHING
    return "needs-quotes" if key == "needs-text" and nothing else key


def _name(where: KeyPath) -> str:
    """Return the key on the way to a value that is nearest to it."""
    return next((step for step in reversed(where) if isinstance(step, str)), "")


def _known(holds: Any, where: KeyPath) -> Iterator[str]:
    """Yield what may stand at a place: the keys of its mapping, its words, its range."""
    hint, model = holds, _model_in(holds)
    for step in where:
        if model and isinstance(step, str):
            hint = fields_of(model).get(step)
            model = _model_in(hint)
    if model:
        yield from fields_of(model)
        return
    leaves = list(_leaves(hint))
    yield from (leaf for leaf in leaves if isinstance(leaf, str))
    low = [leaf.ge for leaf in leaves if isinstance(leaf, Ge)]
    high = [leaf.le for leaf in leaves if isinstance(leaf, Le)]
    yield from (f"{least}–{most}" for least, most in zip(low, high, strict=True))


def fields_of(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """Return the fields of a model by the keys that editors write."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def _model_in(hint: Any) -> type[BaseModel] | None:
    models = (leaf for leaf in _leaves(hint) if isclass(leaf) and issubclass(leaf, BaseModel))
    return next(models, None)


def _leaves(hint: Any) -> Iterator[Any]:
    """Yield the classes, words and bounds of which a type is made."""
    field = isinstance(hint, FieldInfo)
    parts = (hint.annotation, *hint.metadata) if field else get_args(hint)
    for part in parts:
        yield from _leaves(part)
    if not parts:
        yield hint
