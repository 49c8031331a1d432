"""The journal of erasures: numbers beside the copies, so that none of them brings anybody back.

A line is the shop's uuid, the customer's number, when they were taken in, and when they were
erased (microseconds). A number alone could be somebody else's after an older copy was put back.
"""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

FILE = "erased.txt"
_PARTS = 4


@dataclass(frozen=True, slots=True, order=True)
class Erasure:
    """One line: times in microseconds."""

    shop: str
    customer_id: int
    created_at: int
    erased_at: int

    @property
    def person(self) -> tuple[str, int, int]:
        """Who it was, whenever it was."""
        return self.shop, self.customer_id, self.created_at


def read(folder: Path) -> frozenset[Erasure]:
    """The erasures noted in a folder; a line that was cut by a power failure is left out."""
    try:
        lines = (folder / FILE).read_text(encoding="ascii", errors="replace").splitlines()
    except OSError:
        return frozenset()
    return frozenset(found for line in lines if (found := _parsed(line)) is not None)


def append(folder: Path, erasures: Iterable[Erasure]) -> None:
    """Note what is not noted yet, and wait until the disk has it. Raises OSError."""
    known = {erasure.person for erasure in read(folder)}
    new = [erasure for erasure in sorted(erasures) if erasure.person not in known]
    if not new:
        return
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / FILE).open("a", encoding="ascii", newline="\n") as file:
        # A line that was cut before ends here, and is not read together with the next one.
        file.write("\n" if file.tell() else "")
        file.writelines(
            f"{one.shop} {one.customer_id} {one.created_at} {one.erased_at}\n" for one in new
        )
        file.flush()
        os.fsync(file.fileno())


def _parsed(line: str) -> Erasure | None:
    parts = line.split()
    if len(parts) != _PARTS or not all(part.isdecimal() for part in parts[1:]):
        return None
    shop, *numbers = parts
    return Erasure(shop, *map(int, numbers))
