"""Handing somebody all their data, and erasing them for good."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from shopdesk.desktop.counter.dialogs import AllowDialog
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.customers.care_dialogs import EraseDialog
from shopdesk.desktop.days import long_day
from shopdesk.desktop.printing import files
from shopdesk.desktop.tell import Teller
from shopdesk.services.erasure import ASKED, Erased, erase_customer
from shopdesk.services.erasure_journal import settle_erasures
from shopdesk.services.person_document import person_document
from shopdesk.services.person_file import as_json, note_handed_over, person_file
from shopdesk.services.staff import check_passphrase, has_passphrase


class PartingWays(QObject):
    """Asks the owner where that is needed, does it, and says so across the page."""

    erased = Signal(int)
    """Somebody is not there any more."""
    refused = Signal(object)

    def __init__(self, context: CounterContext, teller: Teller, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._teller = teller
        self._page = page

    # -- their data --------------------------------------------------------------------------

    def hand_over(self, customer_id: int, name: str) -> None:
        """Ask where, and write all that is held about somebody there: a PDF, and JSON beside it."""

        def asked(needs_owner: object) -> None:
            if not needs_owner:
                self._choose_place(customer_id, name, None)
                return
            sentence = self.tr("Personal data leave the shop: this is the owner's to allow.")
            passphrase = AllowDialog.ask(self._page, sentence=sentence)
            if passphrase is not None:
                self._as_owner(
                    passphrase, lambda owner: self._choose_place(customer_id, name, owner)
                )

        self._context.look(has_passphrase, owner=self, done=asked)

    def _choose_place(self, customer_id: int, name: str, allowed_by: int | None) -> None:
        suggested = files.file_name(self.tr("Data of"), name)
        path = files.ask_where(self._page, files.documents(), suggested)
        if path is not None:
            self._context.act(
                note_handed_over,
                owner=self,
                done=lambda _result: self._write(customer_id, path),
                refused=self.refused.emit,
                customer_id=customer_id,
                allowed_by=allowed_by,
            )

    def _write(self, customer_id: int, path: Path) -> None:
        beside = path.with_suffix(".json")

        def work(unit: Any) -> OSError | None:
            file = person_file(unit, customer_id)
            try:
                beside.write_bytes(as_json(file))
                path.write_bytes(person_document(unit, file))
            except OSError as error:
                return error
            return None

        def written(error: OSError | None) -> None:
            if error is not None:
                self._teller.say(
                    "problem",
                    files.why_not_written(error, path),
                    action=self.tr("Try again"),
                    act=lambda: self._write(customer_id, path),
                )
                return
            said = self.tr("Saved as {file} and {other}.")
            self._teller.say(
                "done",
                said.format(file=path.name, other=beside.name),
                action=self.tr("Open"),
                act=lambda: _show(path),
            )

        self._context.look(
            work,
            owner=self,
            done=written,
            refused=self.refused.emit,
            lane=self._context.back_room,
        )

    # -- erasing -----------------------------------------------------------------------------

    def erase(self, customer_id: int, name: str, *, why: str = ASKED) -> None:
        """Ask once more, with the name to be typed, and erase somebody."""

        def asked(needs_owner: object) -> None:
            answer = EraseDialog.ask(self._page, name=name, has_passphrase=bool(needs_owner))
            if answer is None:
                return
            if needs_owner:
                self._as_owner(
                    answer.passphrase, lambda owner: self._erase(customer_id, why, owner)
                )
            else:
                self._erase(customer_id, why, None)

        self._context.look(has_passphrase, owner=self, done=asked)

    def _erase(self, customer_id: int, why: str, allowed_by: int | None) -> None:
        self._context.act(
            erase_customer,
            owner=self,
            done=self._on_erased,
            refused=self.refused.emit,
            customer_id=customer_id,
            why=why,
            allowed_by=allowed_by,
        )

    def _on_erased(self, result: Erased) -> None:
        self.erased.emit(result.customer_id)
        self._settle(result)

    def _settle(self, result: Erased) -> None:
        """Leave no trace in the files; the one writer does that, in its own lane."""

        def settled(_nothing: None) -> None:
            zone = self._context.shop.units.shop.zone
            said = self.tr("Erased on {day}, as number {number}. Only counts are left.")
            day = long_day(result.at.astimezone(zone).date())
            self._teller.say("done", said.format(day=day, number=result.customer_id))

        self._context.counter.run(
            lambda: settle_erasures(self._context.shop),
            done=settled,
            failed=lambda error: self._teller.tell(error, again=lambda: self._settle(result)),
            owner=self,
        )

    def _as_owner(self, passphrase: str, go_on: Callable[[int], None]) -> None:
        self._context.look(
            lambda unit: check_passphrase(unit, passphrase=passphrase),
            owner=self,
            done=go_on,
            refused=self.refused.emit,
        )


def _show(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
