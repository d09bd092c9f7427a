"""The invented township: data files to try the program on, and people for tests."""

from .building import build
from .folder import DemoFiles

__all__ = ["DemoFiles", "build"]
