"""The command `esafety` as another process starts it."""

import sys
from typing import Final

# -P: what lies in the folder the process starts in is no module, whatever its name.
COMMAND: Final = (sys.executable, "-P", "-m", "esafety")
