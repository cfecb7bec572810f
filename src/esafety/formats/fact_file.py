"""A file of facts and its model: errors of pydantic become problems with file and line."""

import re
from collections.abc import Iterator, Mapping
from inspect import isclass
from typing import Any, Final, Generic, TypeVar, get_args

from annotated_types import Ge, Le
from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from esafety.formats.bounded_yaml import KeyPath, nearest_key
from esafety.formats.field_types import BOTH, text
from esafety.formats.site_languages import as_keys
from esafety.formats.yaml_document import YamlDocument
from esafety.problems.problem import Params, Problem, suggestion
from esafety.text.languages import BINDING, SPOKEN_LANGUAGES, in_table_order
from esafety.text.messages import problem_words

T = TypeVar("T")
# The sentence in text/catalog/problems.yml for each of pydantic's errors that a model of ours can
# raise. An error of a rule of ours bears the name of its sentence.
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
# What is reported on the line of the mapping or list in which it is missing.
_REPORTED_ABOVE: Final = ("missing", "unknown-audience")
# For what a new type of field may raise before it has a sentence: pydantic's own reason is shown.
_ANY_OTHER: Final = "value-refused"
# What YAML reads as a day or a number unless it stands in quotes.
_IN_QUOTES: Final = {
    "needs-day": re.compile(r"\d{4}-\d{2}-\d{2}"),
    "needs-measure": re.compile(r"\d+(?:\.\d+)?"),
}
# Words that YAML takes for nothing.
_NOTHING: Final = ("~", "null", "Null", "NULL")


class FactFile(Generic[T]):
    """What a file of facts holds: a model, or a list or a mapping of them."""

    def __init__(self, holds: Any) -> None:
        self.holds = holds
        self.adapter: TypeAdapter[T] = TypeAdapter(holds)

    def check(self, document: YamlDocument, **params: object) -> Iterator[Problem]:
        """Yield every fault of a document, each with its line.

        `params` fill gaps of sentences beside what the document holds.
        """
        try:
            self.adapter.validate_python(document.data)
        except ValidationError as errors:
            for error in errors.errors(include_url=False):
                inner = list(_in_languages(document, error))
                yield from inner or [self._problem(document, error, params)]

    def read(self, document: YamlDocument) -> T:
        """Return the model of a document that has no fault.

        Raises:
            ValidationError: pydantic's, if it has one (see `check`).
        """
        return self.adapter.validate_python(document.data)

    def read_sound(self, document: YamlDocument | None) -> T | None:
        """Return the model of a document; None where there is none, or `check` finds a fault."""
        if document is None:
            return None
        try:
            return self.read(document)
        except ValidationError:
            return None

    def _problem(self, document: YamlDocument, error: ErrorDetails, given: Params) -> Problem:
        where, kind = error["loc"], error["type"]
        unknown, name = kind == "extra_forbidden", nearest_key(where)
        # What holds a mapping of models has names of the editor's, not their keys.
        named = kind == "dict_type"
        known = [] if named else list(_known(self.holds, where[:-1] if unknown else where))
        value = document.as_written(where, "" if kind == "missing" else error["input"])
        params: Params = {
            "name": name,
            "value": value,
            "keys": ", ".join(known),
            "why": error["msg"],
            "languages": as_keys(SPOKEN_LANGUAGES),
            **suggestion(name if unknown else value, known),
            **error.get("ctx", {}),
            **given,
        }
        key = _in_quotes(error, _unquoted(document, where, _sentence(kind)))
        if key == "not-a-mapping" and not params["keys"]:
            key = "not-names-with-values"
        return document.problem(where[:-1] if kind in _REPORTED_ABOVE else where, key, **params)


def _sentence(kind: str) -> str:
    """Return the key of the sentence for an error of pydantic's or of a rule."""
    key = SENTENCES.get(kind, kind)
    return key if key in problem_words(BINDING) else _ANY_OTHER


def _in_languages(document: YamlDocument, error: ErrorDetails) -> Iterator[Problem]:
    """Yield what is wrong with a text in one language where it is not there in every one."""
    said = error["input"] if error["type"] == BOTH else {}
    for language in in_table_order(said) if isinstance(said, dict) else ():
        where = (*error["loc"], language)
        key = _unquoted(document, where, text(said[language]) or "")
        if key not in ("", "needs-text"):
            yield document.problem(where, key, name=language, value=document.as_written(where))


def _unquoted(document: YamlDocument, where: KeyPath, key: str) -> str:
    """Return the sentence on a value; a word that YAML takes for nothing needs quotes."""
    nothing = document.written.get(where, "").strip() in _NOTHING
    return "needs-quotes" if key == "needs-text" and nothing else key


def _in_quotes(error: ErrorDetails, key: str) -> str:
    """Return the sentence on a value; a day or number in quotes is a text because of them."""
    pattern, given = _IN_QUOTES.get(key), error["input"]
    quoted = pattern and isinstance(given, str) and pattern.fullmatch(given)
    return "needs-no-quotes" if quoted else key


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
