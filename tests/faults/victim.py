"""A counter that is killed while it works: `python -m tests.faults.victim`.

Everything is loaded once; each line of input, a task as JSON, forks a child that works until it
is killed or done. The child first says its number, and after each commit the request it did.
"""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

from shopdesk.services.counter import redeem_reward, stamp_card
from shopdesk.services.coupons import redeem_coupon
from shopdesk.services.shop import Shop, open_shop
from shopdesk.store import engine


class Victims:
    """The process that forks the victims."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.victim"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def begin(self, **task: Any) -> int:
        """A new victim's process number; it has the shop open, and waits for SIGCONT."""
        assert self._process.stdin
        self._process.stdin.write(json.dumps(task) + "\n")
        self._process.stdin.flush()
        word, number = self.next().split()
        assert word == "ready"
        while _state_of(int(number)) != "T":  # a signal to go on, sent before it stops, is lost
            time.sleep(0.001)
        return int(number)

    def heard(self) -> list[str]:
        """What the victim said until its end."""
        said = []
        while (line := self.next()) != "over":
            said.append(line)
        return said

    def end(self) -> None:
        self._process.communicate()

    def next(self) -> str:
        """The next line that the victim says."""
        assert self._process.stdout
        line = self._process.stdout.readline()
        assert line, "the victims' parent is gone"
        return line.strip()


def _state_of(process: int) -> str:
    """The letter that Linux has for a process's state: T is stopped."""
    return Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]


@contextmanager
def victims() -> Iterator[Victims]:
    """A parent of victims, ended afterwards."""
    found = Victims()
    try:
        yield found
    finally:
        found.end()


def _work(shop: Shop, task: dict[str, Any]) -> None:
    """Act, and acknowledge each act after its commit, as the screen would."""
    actor = shop.actor()
    for turn in range(task["times"]):
        request = uuid4()
        with shop.units.write(actor) as unit:
            if task["do"] == "stamp":
                stamp_card(unit, card_id=task["card"], count=task["count"], request_id=request)
            elif task["do"] == "reward":
                redeem_reward(unit, reward_id=task["reward"], request_id=request)
            else:
                redeem_coupon(unit, code=task["codes"][turn], request_id=request)
        os.write(1, f"{request}\n".encode())


def _victim(task: dict[str, Any]) -> None:
    if weaker := task.get("synchronous"):  # the control: a setting that promises less
        settings = engine._sqlite_settings
        engine._sqlite_settings = lambda driver: settings(driver) | {"synchronous": weaker - 1}
    shop = open_shop(task["place"])
    with shop.units.read():
        pass  # both connections are open before anything is counted
    with shop.store.writer.connect():
        pass
    os.write(1, f"ready {os.getpid()}\n".encode())
    os.kill(os.getpid(), signal.SIGSTOP)
    _work(shop, task)
    os._exit(0)


def main() -> None:
    """Fork a victim for each task, one after the other."""
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            try:
                _victim(json.loads(line))
            finally:
                os._exit(1)
        os.waitpid(child, 0)
        os.write(1, b"over\n")


if __name__ == "__main__":
    main()
