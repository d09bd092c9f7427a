"""House rules that no linter knows: names, sizes, words, and what may be caught."""

import ast
import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "cunfupin"
SOURCES = sorted(path for path in PACKAGE.rglob("*.py") if "_data" not in path.parts)
LARGEST_FILE, LONGEST_FUNCTION, MEDIAN_FUNCTION = 300, 40, 12
EMPTY_NAMES = {"utils", "util", "common", "helpers", "helper", "core", "managers", "manager", "misc", "base_classes"}
LEDGERS_NAMED_SO = {PACKAGE / "models" / "ledgers" / "assistance" / "helper.py"}
"""The ledger of helpers ("帮扶责任人"): here the word means a person."""
EMPTY_ENDINGS = re.compile(r"(Manager|Helper|Handler|Util|Utils|Processor)$")
PEOPLE = {"Helper"}
COMPUTER_WORDS = re.compile("数据库|同步|服务器|字段|缓存|接口|线程|进程|异常|报错")
OFFICIAL_WORDS = re.compile("同步搬迁|同步小康|异常波动|收入异常")
"""Official terms that happen to hold such a word."""
LAST_RESORTS = {PACKAGE / "ui" / "crash.py", PACKAGE / "cli" / "__init__.py", PACKAGE / "ui" / "jobs.py"}
"""Where a fault of ours ends: the window's and the command line's crash handlers; and the border of the worker thread,
over which it is carried to the window's."""
CHINESE = re.compile("[\u3400-\u9fff]")


@pytest.fixture(autouse=True, scope="module")
def parsed() -> Iterator[None]:
    """Let the syntax of the whole program go again: whatever tests come later would look for rubbish among it."""
    yield
    nodes_of.cache_clear()


@cache
def nodes_of(path: Path) -> tuple[ast.AST, ...]:
    """The syntax of a file, every node."""
    return tuple(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


def functions_of(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function, method and inner function."""
    for node in nodes_of(path):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from `def` to the end, without the docstring."""
    first = function.body[0]
    docstring = first if ast.get_docstring(function) is not None else None
    spared = (docstring.end_lineno or 0) - docstring.lineno + 1 if docstring else 0
    return (function.end_lineno or 0) - function.lineno + 1 - spared


def strings_of(path: Path) -> Iterator[tuple[int, str]]:
    """String literals that are no docstrings, with their lines."""
    quiet = {id(node.value) for node in nodes_of(path) if isinstance(node, ast.Expr)}
    for node in nodes_of(path):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in quiet:
            yield node.lineno, node.value


def no_file(offends: Callable[[Path], Iterator[object]]) -> Callable[[], None]:
    """A test that finds nothing in any file of the program; `offends` names what it finds in one."""

    def test() -> None:
        assert [f"{path.relative_to(PACKAGE)}: {found}" for path in SOURCES for found in offends(path)] == []

    return test


@no_file
def test_nothing_is_named_after_nothing(path: Path) -> Iterator[object]:
    if path not in LEDGERS_NAMED_SO:
        yield from {path.stem, *path.relative_to(PACKAGE).parts[:-1]} & EMPTY_NAMES
    for node in nodes_of(path):
        if isinstance(node, ast.ClassDef) and node.name not in PEOPLE and EMPTY_ENDINGS.search(node.name):
            yield node.name


@no_file
def test_a_file_is_small(path: Path) -> Iterator[object]:
    lines = len(path.read_text(encoding="utf-8").splitlines())
    if lines > LARGEST_FILE:
        yield lines


@no_file
def test_a_function_is_small(path: Path) -> Iterator[object]:
    for function in functions_of(path):
        if length_of(function) > LONGEST_FUNCTION:
            yield function.name


def test_functions_are_small_on_the_whole() -> None:
    assert median(length_of(function) for path in SOURCES for function in functions_of(path)) < MEDIAN_FUNCTION


def test_a_field_that_three_ledgers_have_is_declared_once() -> None:
    declared = Counter(
        (name, label, ast.unparse(kind), *(ast.unparse(fact.value) for fact in facts if fact.arg == "aliases"))
        for path in (PACKAGE / "models" / "ledgers").rglob("*.py")
        for node in nodes_of(path)
        if isinstance(node, ast.Assign)
        for name, kind, label, facts in _declaration(node)
    )
    assert [field for field, times in declared.items() if times > 2] == []  # `models.recurring` is the place


def _declaration(node: ast.Assign) -> Iterator[tuple[str, ast.expr, str, list[ast.keyword]]]:
    match node:
        case ast.Assign([ast.Name(name)], ast.Call(ast.Name("field"), [kind, ast.Constant(str(label))], facts)):
            yield name, kind, label, facts


@no_file
def test_nothing_catches_everything(path: Path) -> Iterator[object]:
    for node in nodes_of(path):
        if isinstance(node, ast.ExceptHandler) and path not in LAST_RESORTS and _catches_everything(node):
            yield node.lineno


def _catches_everything(handler: ast.ExceptHandler) -> bool:
    """Exception, or all without raising it again."""
    caught = (
        {part.id for part in ast.walk(handler.type) if isinstance(part, ast.Name)} if handler.type else {"Exception"}
    )
    raised_again = any(isinstance(part, ast.Raise) and part.exc is None for part in ast.walk(handler))
    return "Exception" in caught or ("BaseException" in caught and not raised_again)


@no_file
def test_names_are_english(path: Path) -> Iterator[object]:
    for node in nodes_of(path):
        for kind in ("id", "name", "attr", "arg"):
            name = getattr(node, kind, "")
            if isinstance(name, str) and CHINESE.search(name):
                yield name


@no_file
def test_people_read_no_computer_words(path: Path) -> Iterator[object]:
    for line, text in strings_of(path):
        if COMPUTER_WORDS.search(OFFICIAL_WORDS.sub("", text)):
            yield line, text


@no_file
def test_whoever_refuses_speaks_chinese(path: Path) -> Iterator[object]:
    for node in nodes_of(path):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("UserError", "InvalidValue"):
            literals = [part.value for part in ast.walk(node) if isinstance(part, ast.Constant)]
            words = "".join(part for part in literals if isinstance(part, str))
            if len(words) >= 4 and not CHINESE.search(words):
                yield node.lineno, words


def test_every_icon_is_drawn_somewhere() -> None:
    style = (PACKAGE / "ui" / "style.qss").read_text(encoding="utf-8")
    named = {text for path in SOURCES for _line, text in strings_of(path)} | set(
        re.findall(r"@ICONS/([\w-]+)\.svg", style)
    )
    assert {path.stem for path in (ROOT / "resources" / "icons").glob("*.svg")} <= named
