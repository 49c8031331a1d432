"""What a process of its own does at a counter: `python -m tests.concurrency.workers`.

It reads a task as JSON from its input, says "ready", waits for a line, works, and writes what it
heard as JSON lines. So every worker begins at the same moment, with everything loaded.
"""

import json
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

from shopdesk.domain.errors import Refusal, StoreProblem
from shopdesk.domain.purchases import Purchase
from shopdesk.services.counter import redeem_reward, stamp_card
from shopdesk.services.coupons import redeem_coupon
from shopdesk.services.points import exchange_points
from shopdesk.services.serving import serve_customer
from shopdesk.services.shop import Shop, open_shop
from shopdesk.services.undo import undo_action

Heard = list[list[Any]]


def together(tasks: list[dict[str, Any]]) -> list[Heard]:
    """Run each task in a process of its own, all begun at once; what each one heard."""
    started = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.concurrency.workers"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in tasks
    ]
    for process, task in zip(started, tasks, strict=True):
        assert process.stdin
        process.stdin.write(json.dumps(task) + "\n")
        process.stdin.flush()
    for process in started:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
    for process in started:
        assert process.stdin
        process.stdin.write("\n")
        process.stdin.flush()
    results = [process.communicate(timeout=100)[0] for process in started]
    assert all(process.returncode == 0 for process in started)
    return [json.loads(result) for result in results]


def _asked(act: Callable[[UUID], Any], request_id: str | None) -> list[Any]:
    """What the counter hears; when the database is busy it asks again, under the same request."""
    request = UUID(request_id) if request_id else uuid4()
    for _ in range(20):
        try:
            return ["done", act(request)]
        except Refusal as refusal:
            return ["refused", refusal.code]
        except StoreProblem as problem:
            if problem.kind != "busy":
                raise
    return ["busy", None]


def _redeem(shop: Shop, task: dict[str, Any]) -> Heard:
    def once(code: str) -> Callable[[UUID], int]:
        def act(request: UUID) -> int:
            with shop.units.write(shop.actor()) as unit:
                return redeem_coupon(unit, code=code, request_id=request).coupon_id

        return act

    requests = task.get("requests") or [None] * len(task["codes"])
    return [_asked(once(code), key) for code, key in zip(task["codes"], requests, strict=True)]


def _stamp(shop: Shop, task: dict[str, Any]) -> Heard:
    def act(request: UUID) -> int:
        with shop.units.write(shop.actor()) as unit:
            return stamp_card(unit, card_id=task["card"], request_id=request).stamps

    requests = task.get("requests") or [None] * task["times"]
    return [_asked(act, key) for key in requests]


def _undo(shop: Shop, task: dict[str, Any]) -> Heard:
    def once(action: str) -> Callable[[UUID], str]:
        def act(request: UUID) -> str:
            with shop.units.write(shop.actor()) as unit:
                return undo_action(unit, action=UUID(action), request_id=request).kind

        return act

    return [_asked(once(action), None) for action in task["actions"]]


def _exchange(shop: Shop, task: dict[str, Any]) -> Heard:
    def act(request: UUID) -> int:
        with shop.units.write(shop.actor()) as unit:
            return exchange_points(unit, card_id=task["card"], reward=0, request_id=request).balance

    requests = task.get("requests") or [None] * task["times"]
    return [_asked(act, key) for key in requests]


def _serve(shop: Shop, task: dict[str, Any]) -> Heard:
    def act(request: UUID) -> int:
        purchase = Purchase(amount_minor=task["amount"])
        with shop.units.write(shop.actor()) as unit:
            served = serve_customer(
                unit, customer_id=task["customer"], purchase=purchase, request_id=request
            )
            return len(served.earned)

    return [_asked(act, None) for _ in range(task["times"])]


def _use(shop: Shop, task: dict[str, Any]) -> Heard:
    def once(reward: int) -> Callable[[UUID], int]:
        def act(request: UUID) -> int:
            purchase = Purchase(amount_minor=task["amount"])
            with shop.units.write(shop.actor()) as unit:
                used = redeem_reward(unit, reward_id=reward, purchase=purchase, request_id=request)
                return used.value_minor

        return act

    return [_asked(once(reward), None) for reward in task["rewards"]]


def _naive(shop: Shop, task: dict[str, Any]) -> Heard:
    """The control: read, then write, by the plain driver, as it is often done."""
    if shop.store.is_sqlite:
        import sqlite3

        connection: Any = sqlite3.connect(shop.store.path or "", isolation_level=None, timeout=30)
        mark = "?"
    else:
        import psycopg

        connection, mark = psycopg.connect(task["place"], autocommit=True), "%s"
    heard: Heard = []
    for code in task["codes"]:
        find = f"SELECT id, state FROM coupon WHERE code = {mark}"
        number, state = connection.execute(find, (code,)).fetchone()
        if state != "issued":
            heard.append(["refused", "CouponUsed"])
            continue
        time.sleep(0.001)  # the rules are looked at
        connection.execute(f"UPDATE coupon SET state = 'redeemed' WHERE id = {mark}", (number,))
        heard.append(["done", number])
    connection.close()
    return heard


_TASKS = {
    "redeem": _redeem,
    "stamp": _stamp,
    "undo": _undo,
    "naive": _naive,
    "exchange": _exchange,
    "serve": _serve,
    "use": _use,
}


def main() -> None:
    """Do one task."""
    task = json.loads(sys.stdin.readline())
    with open_shop(task["place"], counter=task.get("counter", "1")) as shop:
        print("ready", flush=True)
        sys.stdin.readline()
        heard = _TASKS[task["do"]](shop, task)
    print(json.dumps(heard))


if __name__ == "__main__":
    main()
