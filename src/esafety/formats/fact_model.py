"""Facts in YAML are declared once, as pydantic models; here is what all models have in common."""

from collections.abc import Callable, Iterable, Mapping
from typing import Annotated, Any, Final, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetCoreSchemaHandler,
    Strict,
    ValidationError,
    ValidatorFunctionWrapHandler,
    WrapValidator,
)
from pydantic_core import CoreSchema, ErrorDetails, InitErrorDetails, PydanticCustomError

from esafety.formats.bounded_yaml import KeyPath

T = TypeVar("T")
# Takes a value; returns the key of the sentence on what is wrong with it, or None.
Validator = Callable[[Any], str | None]
# Where below a value something is missed, the key of the sentence, what fills its gaps.
Missed = tuple[KeyPath, str, Mapping[str, object]]


class FactModel(BaseModel):
    """A mapping of facts: its own keys only, no value taken for another kind, never changed."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, allow_inf_nan=False)


class _WhenGiven:
    """Marks a key that may be left out, which makes it None, but does not stand there empty."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        schema: Any = handler(source)
        inner: CoreSchema = schema["schema"]
        return inner


Given = Annotated[T | None, _WhenGiven()]
# A list in YAML, which nothing changes later.
Several = Annotated[tuple[T, ...], Strict(strict=False)]

# A mapping of which nothing is written yet: its key, or its file, stands there empty.
NONE_AS_EMPTY: Final = BeforeValidator(lambda value: {} if value is None else value)


def rule(validator: Validator) -> BeforeValidator:
    """Return what has a rule of ours look at a value before pydantic does."""

    def validate(value: Any) -> Any:
        if missed := validator(value):
            raise PydanticCustomError(missed, missed)
        return value

    return BeforeValidator(validate)


def also(together: Callable[[Any], Iterable[Missed]]) -> WrapValidator:
    """Add a rule on how the parts of a value agree; faults of the parts themselves are kept."""

    def validate(value: Any, handler: ValidatorFunctionWrapHandler) -> Any:
        return checked(value, handler, together(value))

    return WrapValidator(validate)


def checked(value: Any, handler: Callable[[Any], Any], together: Iterable[Missed]) -> Any:
    """Return what a value is read as.

    Raises:
        ValidationError: with what its parts miss, and what they miss `together`.
    """
    faults = [_detail(value, *missed) for missed in together]
    try:
        read = handler(value)
    except ValidationError as error:
        faults += map(_repeated, error.errors(include_url=False))
    if faults:
        raise ValidationError.from_exception_data("", faults)
    return read


def _detail(value: Any, where: KeyPath, key: str, params: Mapping[str, object]) -> InitErrorDetails:
    return InitErrorDetails(type=PydanticCustomError(key, key, {**params}), loc=where, input=value)


def _repeated(error: ErrorDetails) -> InitErrorDetails:
    """Return an error to raise once more; its words are never shown, only its type and place."""
    unworded = PydanticCustomError(error["type"], error["type"], error.get("ctx"))
    return InitErrorDetails(type=unworded, loc=error["loc"], input=error["input"])
