"""What an editor copies from a message and types at a terminal."""


def typed(path: str) -> str:
    """Return a path as it is typed: in quotes where it has a blank, which would end it."""
    return f'"{path}"' if " " in path else path
