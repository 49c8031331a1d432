"""A programme's terms, each in plain words, the whole rule as a sentence, and whom it concerns."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from shopdesk.desktop.settings.programme_kinds import name_of, sentence_of
from shopdesk.desktop.settings.programme_words import ProgrammeWords
from shopdesk.desktop.settings.terms_form import TermsForm
from shopdesk.desktop.settings.terms_milestones import BadgeForm, StreakForm, TierForm
from shopdesk.desktop.settings.terms_money import (
    PassForm,
    PointsForm,
    SubscriptionForm,
    VoucherForm,
)
from shopdesk.desktop.settings.terms_occasions import OccasionForm, ReferralForm
from shopdesk.desktop.settings.terms_parts import FormScroll, line
from shopdesk.desktop.settings.terms_stamps import StampForm
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import FormRow, Panel, Prose, SoftLabel
from shopdesk.desktop.widgets.dialog import Dialog
from shopdesk.domain import names
from shopdesk.domain.benefits import WORDS_AT_MOST
from shopdesk.domain.errors import NameMissing, Refusal
from shopdesk.domain.programmes import (
    STAMPS,
    BadgeTerms,
    OccasionTerms,
    PassTerms,
    PointsTerms,
    ReferralTerms,
    StampTerms,
    StreakTerms,
    SubscriptionTerms,
    Terms,
    TierTerms,
    VoucherTerms,
)
from shopdesk.services.programmes import Programme

_WIDTH, _AROUND = space(190), space(76)

FORMS: dict[type[Terms], Callable[[ProgrammeWords, Any], TermsForm[Any]]] = {
    StampTerms: StampForm,
    VoucherTerms: VoucherForm,
    PointsTerms: PointsForm,
    PassTerms: PassForm,
    SubscriptionTerms: SubscriptionForm,
    TierTerms: TierForm,
    StreakTerms: StreakForm,
    BadgeTerms: BadgeForm,
    OccasionTerms: OccasionForm,
    ReferralTerms: ReferralForm,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedTerms:
    """A programme's name and terms as somebody wants them."""

    name: str
    terms: Terms
    kind: str = STAMPS


class TermsDialog(Dialog[WantedTerms]):
    """Asks for the terms of a new programme, beginning with `start`, or of its next version."""

    def __init__(
        self,
        parent: QWidget | None,
        *,
        words: ProgrammeWords,
        programme: Programme | None = None,
        start: WantedTerms | None = None,
    ) -> None:
        if programme is not None:
            start = WantedTerms(name=programme.name, terms=programme.terms, kind=programme.kind)
        assert start is not None
        title = (
            QCoreApplication.translate("TermsDialog", "Change: {kind}")
            if programme
            else QCoreApplication.translate("TermsDialog", "New: {kind}")
        ).format(kind=name_of(start.kind))
        super().__init__(
            parent, title=title, accept=QCoreApplication.translate("TermsDialog", "Save")
        )
        self._words = words
        self._kind = start.kind
        self.name = line(start.name)
        self.form = FORMS[type(start.terms)](words, start.terms)
        self._name_row = FormRow(self.tr("Name"), self.name, self.tr("As customers know it."))
        self._rule = Prose()
        self._scroll = FormScroll(self._inside(programme), width=_WIDTH, around=_AROUND)
        self._lay_out()
        self.name.textChanged.connect(lambda _text: self._name_row.refuse(""))
        self.form.changed.connect(self._say)
        self._say()
        self.name.setFocus()

    def answer(self) -> WantedTerms:
        self._name_row.refuse("")
        name = names.clean(self.name.text(), most=WORDS_AT_MOST, field="name")
        if not name:
            self._name_row.refuse(self.tr("Give it a name, as customers will know it."))
            raise NameMissing
        return WantedTerms(name=name, terms=self.form.checked(), kind=self._kind)

    def refuse(self, refusal: Refusal) -> None:
        """What stands beside its field is not said twice."""
        self.hint.clear()
        rows = (self._name_row, *self.form.findChildren(FormRow))
        if not any(row.hint.text() for row in rows) and not self._is_said(refusal):
            super().refuse(refusal)

    def _is_said(self, _refusal: Refusal) -> bool:
        hints = [hint for hint in self.form.findChildren(Prose) if hint.property("kind") == "hint"]
        return any(hint.text() for hint in hints)

    def _inside(self, programme: Programme | None) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, space(3), 0)
        column.setSpacing(space(4))
        about = sentence_of(self._kind)
        if programme is not None and programme.cards:
            about = self._whom_it_concerns(programme)
        column.addWidget(SoftLabel(about))
        column.addWidget(self._name_row)
        column.addWidget(self.form)
        column.addStretch(1)
        return inside

    def _lay_out(self) -> None:
        said = Panel("stamp")
        inside = QVBoxLayout(said)
        inside.setContentsMargins(space(4), space(3), space(4), space(3))
        inside.addWidget(self._rule)
        self.body.addWidget(self._scroll, 1)
        self.body.addWidget(said)

    def _say(self) -> None:
        self._rule.setText(self._words.rule(self._kind, self.form.value()))

    def _whom_it_concerns(self, programme: Programme) -> str:
        if programme.cards_on_older_terms:
            return self.tr(
                "%n card(s) in use keep the terms they began with; "
                "new cards and new rounds follow what you write here.",
                "",
                programme.cards,
            )
        return self.tr(
            "%n card(s) in use keep version {version}; "
            "new cards and new rounds follow what you write here.",
            "",
            programme.cards,
        ).format(version=programme.version)
