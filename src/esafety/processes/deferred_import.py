"""A module that another one imports, but seldom uses, is loaded at its first use.

The macros plugin imports `requests` for an answer that no build asks for; that takes 5 % of a
site's time.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any


class _DeferredModule(ModuleType):
    """Stands for a module that is loaded once something of it is asked for."""

    def __getattr__(self, name: str) -> Any:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)


@contextmanager
def deferred_import(name: str, **known: object) -> Iterator[None]:
    """Let what is imported in the block have a module without loading it.

    What is `known` of it may be asked for; whatever else is asked for loads it.

    `importlib.util.LazyLoader` is of no use here: before Python 3.12 the `import` statement
    itself asks for something of the module.
    """
    if name in sys.modules:
        yield
        return
    sys.modules[name] = module = _DeferredModule(name)
    module.__dict__.update(known)
    try:
        yield
    finally:
        if isinstance(sys.modules.get(name), _DeferredModule):
            del sys.modules[name]
