"""`python -m esafety`: the command, where its script is not on the path."""

# Processes that are spawned by the command read this file again and need nothing of it.
if __name__ == "__main__":
    from esafety.cli.program import main

    raise SystemExit(main())
