"""What a new passphrase must be like."""

from cunfupin.errors import UserError

SHORTEST = 8
"""Characters of the shortest passphrase of a data file."""
TOO_SHORT = f"密码太短，至少要 {SHORTEST} 个字，用一句自己记得住的话最好"


def refuse_short(passphrase: str) -> None:
    """UserError when it could be guessed by trying."""
    if len(passphrase) < SHORTEST:
        raise UserError(TOO_SHORT)
