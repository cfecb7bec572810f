"""The one adapter to WeasyPrint, and the patches it needs until it has them itself.

Nothing else imports WeasyPrint or pydyf.
Rules: ISO 32000-1, ISO 14289-1; each patch names the function it corrects.
"""

from esafety.pdf.native_libraries import load_by_name

load_by_name()
