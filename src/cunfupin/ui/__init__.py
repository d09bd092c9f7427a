"""The window: shows rows, asks questions, runs jobs; never SQL.

PySide6 puts an import of its own in Python's place, which reads and keeps the source of every module that is imported
later, to see whether it asks for other spellings of Qt's names. None here does: Python's import comes back.
"""

import builtins

_plain_import = builtins.__import__

import PySide6.QtCore  # noqa: E402, F401

builtins.__import__ = _plain_import
