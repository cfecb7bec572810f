"""How often the proof of lost words is wrong: `python scripts/measuring/proof.py [PAGES]`."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from proof_trial import trial  # noqa: E402


def main() -> None:
    """Print as many pages whole, and as many with something dropped; print the figures."""
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    done = trial(ROOT, range(0, pages, 25), 25)
    sys.stdout.write(f"{done}\n")
    sys.exit(not done.right)


if __name__ == "__main__":
    main()
