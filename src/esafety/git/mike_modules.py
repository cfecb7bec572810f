"""mike, without its paths into JSON, which nothing here asks for and half of its time loads."""

from esafety.processes.deferred_import import deferred_import

with deferred_import("mike.jsonpath"):
    from mike import commands, git_utils

__all__ = ["commands", "git_utils"]
