"""How a benchmark is taken: the same work raw and by the program, several times, best of each."""

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Result:
    """One line of the report. `limit` is the largest ratio that the design allows."""

    name: str
    baseline: float
    product: float
    limit: float

    @property
    def ratio(self) -> float:
        return self.product / self.baseline

    @property
    def line(self) -> str:
        verdict = "ok" if self.ratio <= self.limit else "TOO SLOW"
        seconds = f"{self.baseline:>9.3f} s{self.product:>9.3f} s"
        return f"{self.name:<52}{seconds}{self.ratio:>8.2f} ×  ≤ {self.limit:<5g} {verdict}"


def best_of(times: int, work: Callable[[], object], before: Callable[[], object] = lambda: None) -> float:
    """Seconds of the fastest run; `before` is not timed."""
    found = []
    for _ in range(times):
        before()
        start = time.perf_counter()
        work()
        found.append(time.perf_counter() - start)
    return min(found)
