"""What can stop a use case: something the person can mend, or the person's own wish."""


class UserError(Exception):
    """A sentence in plain Chinese: what happened, what it means, what to do. Shown as it is."""

    @property
    def message(self) -> str:
        """The sentence."""
        return str(self.args[0])


class Cancelled(Exception):
    """The person cancelled long work; nothing of it remains."""
