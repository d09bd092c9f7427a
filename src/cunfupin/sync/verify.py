"""Whether the log of changes is what was sealed."""

from sqlalchemy import Connection

from .log import collect, heads


def verify_chain(connection: Connection) -> list[str]:
    """What is wrong with the log, in Chinese sentences; empty when every commit follows from the one before."""
    known = heads(connection)
    last: dict[tuple[str, str], tuple[int, str]] = {}
    problems: list[str] = []
    for commit in collect(connection, {scope for _replica, scope in known}, {}):
        header = commit.header
        stream = (header.replica, header.scope)
        n, head = last.get(stream, (0, ""))
        if header.n != n + 1 or header.prev != head:
            problems.append(f"第 {header.n} 号修改（{header.operator}，{header.at}）和前一号接不上，修改记录被改动过")
        last[stream] = (header.n, commit.hash)
    problems += [
        f"设备 {replica} 的最后一号修改对不上，修改记录被改动过"
        for (replica, scope), head in known.items()
        if last.get((replica, scope)) != head
    ]
    return problems
