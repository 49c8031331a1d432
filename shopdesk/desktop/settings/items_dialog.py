"""An item of the shop: its name, its group, its price."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import FormRow
from shopdesk.desktop.widgets.dialog import Dialog
from shopdesk.desktop.widgets.money_field import MoneyField
from shopdesk.domain import names
from shopdesk.domain.errors import NameMissing, Refusal
from shopdesk.services.items import NAME_AT_MOST, Item, WantedItem

_WIDTH = space(110)


class ItemDialog(Dialog[WantedItem]):
    """Asks for an item, new or changed."""

    def __init__(
        self, parent: QWidget | None, *, item: Item | None, groups: Sequence[str], currency: str
    ) -> None:
        title = (
            QCoreApplication.translate("ItemDialog", "Change an item")
            if item
            else QCoreApplication.translate("ItemDialog", "New item")
        )
        super().__init__(
            parent, title=title, accept=QCoreApplication.translate("ItemDialog", "Save")
        )
        self._item = item
        self.name = QLineEdit(item.name if item else "")
        self.group = QLineEdit(item.grouped if item else "")
        for field in (self.name, self.group):
            field.setMaxLength(NAME_AT_MOST)
        self.group.setCompleter(QCompleter(list(groups), self))
        self.price = MoneyField(currency, item.price_minor if item else 0)
        self._name_row = FormRow(
            self.tr("Name"), self.name, self.tr("Short, as it fits on a button.")
        )
        self.body.addWidget(self._name_row)
        self.body.addWidget(
            FormRow(
                self.tr("Group"),
                self.group,
                self.tr("With “coffee” here, a rule can say “any coffee”. It may stay empty."),
            )
        )
        self.body.addWidget(
            FormRow(
                self.tr("Price"),
                self.price,
                self.tr("A changed price counts from now on; what was noted stays."),
            )
        )
        self.setMinimumWidth(_WIDTH)
        self.name.setFocus()

    def answer(self) -> WantedItem:
        self._name_row.refuse("")
        name = names.clean(self.name.text(), most=NAME_AT_MOST, field="name")
        if not name:
            self._name_row.refuse(self.tr("An item needs a name."))
            raise NameMissing
        return WantedItem(
            id=self._item.id if self._item else None,
            name=name,
            grouped=names.clean(self.group.text(), most=NAME_AT_MOST, field="group"),
            price_minor=self.price.minor,
        )

    def refuse(self, refusal: Refusal) -> None:
        """A missing name is said beside its field."""
        if not isinstance(refusal, NameMissing):
            super().refuse(refusal)
