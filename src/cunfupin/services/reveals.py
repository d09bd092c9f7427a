"""Masked numbers that somebody wanted to see in full: who, when, which field of which record. Never the number."""

import logging

from .workspace import Workspace

_log = logging.getLogger(__name__)


def record_reveal(workspace: Workspace, ledger: str, uid: bytes, field: str) -> None:
    """Note that a masked value was shown."""
    _log.info("shown in full: %s.%s of %s to %s", ledger, field, uid.hex(), workspace.operator)
