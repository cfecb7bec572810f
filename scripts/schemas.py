"""Write the JSON Schemas of the files of facts: `make schemas`, when a model has changed."""

from pathlib import Path

from esafety.content.schemas import schema_files

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Write every schema into its file."""
    for path, text in schema_files().items():
        target = ROOT / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="")
        print(path)


if __name__ == "__main__":
    main()
