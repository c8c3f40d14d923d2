"""What can go wrong with a private Neo4j, told so that a person can mend it."""


class PrivateNeo4jError(Exception):
    """The private Neo4j cannot be had; the message says why, and what to do."""


class LockedFileError(PrivateNeo4jError):
    """A locked file cannot be had; the message names the file."""
