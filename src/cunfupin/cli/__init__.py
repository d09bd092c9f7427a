"""The command line: words in English, output in Chinese, the same services as the window."""

import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from cunfupin import log
from cunfupin.errors import Cancelled, UserError
from cunfupin.storage.volumes import SUFFIX

DONE, ATTENTION, REFUSED, BUG = range(4)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and answer the exit status: 0 done, 1 a person has to look, 2 refused, 3 a bug."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    log.set_up()
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not words or words[0].endswith(SUFFIX):
        return _open_window(words)
    try:
        return _run_command(words)
    except UserError as error:
        print(error.message, file=sys.stderr)
        return REFUSED
    except (Cancelled, KeyboardInterrupt):
        print("已取消，没有改动任何数据", file=sys.stderr)
        return REFUSED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception:
        logging.getLogger(__name__).exception("command failed")
        print("程序出错了，没有完成这一步；请把日志文件夹里的日志交给维护人员", file=sys.stderr)
        return BUG


def _run_command(words: Sequence[str]) -> int:
    from .parser import build_parser, function_of

    chosen = build_parser().parse_args(words)
    return function_of(chosen.run)(chosen)


def _open_window(words: Sequence[str]) -> int:
    from cunfupin.ui.start import run

    return run(Path(words[0]) if words else None, os.environ.get("CUNFUPIN_PASSPHRASE"))
