"""Timing two ways of doing the same, turn by turn, so that both meet the same machine."""

import statistics
import time
from collections.abc import Callable

Times = tuple[list[float], list[float]]


def interleaved(
    ours: Callable[[int], object], reference: Callable[[int], object], *, rounds: int, warm: int
) -> Times:
    """Seconds of each call, ours and the reference's; the first `warm` rounds are not counted."""
    mine: list[float] = []
    theirs: list[float] = []
    for turn in range(warm + rounds):
        for act, times in ((ours, mine), (reference, theirs)):
            start = time.perf_counter()
            act(turn)
            spent = time.perf_counter() - start
            if turn >= warm:
                times.append(spent)
    return mine, theirs


def percentile(times: list[float], percent: int) -> float:
    """The time under which so many percent stayed."""
    return sorted(times)[min(len(times) - 1, len(times) * percent // 100)]


def row(name: str, times: Times, *, most: float, slowest: float | None = None) -> dict[str, object]:
    """A row of the bench: medians, their ratio, and whether it is at most `most`.

    `slowest` limits our 99th percentile, in seconds.
    """
    mine, theirs = times
    ours, reference = statistics.median(mine), statistics.median(theirs)
    p99 = percentile(mine, 99)
    target = f"median ≤ {most:g} ×"
    if slowest is not None:
        target += f", p99 ≤ {slowest * 1000:g} ms"
    return {
        "name": name,
        "ours": ours,
        "reference": reference,
        "ratio": ours / reference,
        "target": target,
        "met": ours <= most * reference and (slowest is None or p99 <= slowest),
        "p99": p99,
        "reference_p99": percentile(theirs, 99),
    }
