"""The citation of an answer about owners in the public schema."""

from graph.citing import CitationRow
from schema.dress import dressed


@dressed()
class Citation(CitationRow):
    """What to keep of an answer to be given it again, exactly: send it to `citedAnswer` as it is."""
