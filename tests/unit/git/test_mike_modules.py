import subprocess
import sys


def test_what_mike_needs_for_paths_into_json_is_not_loaded() -> None:
    code = (
        "import sys; from esafety.git import mike_modules; "
        "assert mike_modules.commands.deploy and mike_modules.git_utils.Commit; "
        "assert not {'mike.jsonpath', 'jsonschema', 'pyparsing'} & sys.modules.keys()"
    )
    subprocess.run((sys.executable, "-c", code), check=True)
