"""Moving cards to the newest terms, on purpose: who is affected, and what would happen."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from shopdesk.desktop.settings.programme_words import ProgrammeWords
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Panel, Prose, SoftLabel
from shopdesk.desktop.widgets.dialog import Dialog
from shopdesk.services.programme_life import Affected
from shopdesk.services.programmes import Programme

_WIDTH = space(140)


class MoveDialog(Dialog[bool]):
    """Shows what the newest terms mean for the cards that are not on them yet."""

    def __init__(
        self,
        parent: QWidget | None,
        *,
        words: ProgrammeWords,
        programme: Programme,
        affected: Affected,
    ) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            parent,
            title=translate("MoveDialog", "Move the cards of “{name}”").format(name=programme.name),
            accept=translate("MoveDialog", "Move the cards"),
        )
        rule = Panel("stamp")
        inside = QVBoxLayout(rule)
        inside.setContentsMargins(space(4), space(3), space(4), space(3))
        version = self.tr("Version {version}, for all cards from now on:")
        inside.addWidget(SoftLabel(version.format(version=programme.version)))
        inside.addWidget(Prose(words.rule(programme.kind, programme.terms)))
        self.body.addWidget(rule)
        self.body.addWidget(Prose("\n".join(self.what_happens(programme, affected))))
        self.body.addWidget(
            SoftLabel(
                self.tr(
                    "Tell your customers before they find out. You can take it back as long as "
                    "nothing came of it."
                )
            )
        )
        self.setMinimumWidth(_WIDTH)
        self.accept_button.setFocus()

    def answer(self) -> bool:
        return True

    def what_happens(self, programme: Programme, affected: Affected) -> list[str]:
        """A line for each thing that would happen, with how many it concerns."""
        said = []
        for one in affected.versions:
            if one.terms_id != programme.terms_id:
                words = self.tr("%n card(s) leave version {version}.", "", one.cards)
                said.append(words.format(version=one.version))
        if affected.full:
            said.append(self.tr("%n are full at once: their reward waits.", "", affected.full))
        if affected.nearer:
            said.append(self.tr("%n come nearer to their reward.", "", affected.nearer))
        if affected.farther:
            said.append(self.tr("%n are farther from their reward.", "", affected.farther))
        said.append(self.tr("Stamps and points stay as they are."))
        if affected.waiting_rewards:
            said.append(
                self.tr(
                    "%n waiting reward(s) keep what they promise.", "", affected.waiting_rewards
                )
            )
        return said
