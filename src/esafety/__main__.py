"""The command: `esafety`, or `python -m esafety` where its script is not on the path."""


def run() -> int:
    """Run the command with the words it was given; return its exit code.

    Processes that the command spawns load its script again and need nothing of it.
    """
    from esafety.cli.program import main  # noqa: PLC0415
    from esafety.processes.garbage import skip_last_collections  # noqa: PLC0415

    try:
        return main()
    finally:
        skip_last_collections()


if __name__ == "__main__":
    raise SystemExit(run())
