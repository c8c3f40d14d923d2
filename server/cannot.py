"""Why the service cannot begin."""


class CannotServeError(Exception):
    """The service cannot begin; the message says why."""
