"""The window: shows rows, asks questions, runs jobs; never SQL.

PySide6 is loaded here, without two things that it does at every start and that this program does not need then. It
compiles from source what words its error messages and writes stub files, a fifth of the time until the window stands:
that waits until something in it is asked for. And it puts an import of its own in Python's place, which reads and keeps
the source of every module that is imported later, to see whether it asks for other spellings of Qt's names.
"""

import builtins
import sys
from collections.abc import Mapping, Sequence
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from types import ModuleType
from typing import Any

_PACKAGES = ("shibokensupport.signature", "shibokensupport.signature.lib")
_LATER = frozenset(("errorhandler", "layout", "parser", "enum_sig", "pyi_generator", "tool"))
"""What PySide6 asks for by Python alone. Into `mapping` it looks without asking, and ends the program if it is not there."""
_plain_import = builtins.__import__
_Names = Mapping[str, object] | None


class _Later(ModuleType):
    """A module that is executed when something in it is first asked for."""

    def __init__(self, spec: ModuleSpec) -> None:
        super().__init__(spec.name)
        self.__spec__ = spec

    def __getattr__(self, name: str) -> Any:
        spec = self.__spec__
        assert spec is not None
        assert spec.loader is not None
        self.__class__ = ModuleType  # type: ignore[assignment]
        spec.name = self.__name__
        spec.loader.exec_module(self)
        return getattr(self, name)


def _import(
    name: str,
    globals: _Names = None,  # noqa: A002
    locals: _Names = None,  # noqa: A002
    fromlist: Sequence[str] | None = (),
    level: int = 0,
) -> ModuleType:
    """Python's import, which puts those modules off."""
    if name in _PACKAGES:
        for part in _LATER.intersection(fromlist or ()):
            if spec := find_spec(f"{name}.{part}"):
                sys.modules[spec.name] = _Later(spec)
    return _plain_import(name, globals, locals, fromlist, level)


builtins.__import__ = _import

import PySide6.QtCore  # noqa: E402, F401

builtins.__import__ = _plain_import
