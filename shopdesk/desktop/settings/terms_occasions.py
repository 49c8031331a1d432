"""The terms of gifts for a day of the year, and for bringing a friend."""

from dataclasses import replace

from shopdesk.desktop.settings.benefit_editor import BenefitEditor
from shopdesk.desktop.settings.programme_words import ProgrammeWords
from shopdesk.desktop.settings.terms_form import TermsForm
from shopdesk.desktop.settings.terms_parts import no_limit, number, panel, two_columns
from shopdesk.desktop.widgets.basics import SoftLabel
from shopdesk.domain.programmes import OccasionTerms, ReferralTerms


class OccasionForm(TermsForm[OccasionTerms]):
    """Edits what is given in the month of a birthday, or of the day somebody became a customer."""

    def __init__(self, words: ProgrammeWords, terms: OccasionTerms) -> None:
        super().__init__(words)
        self._before = terms
        self.gives = BenefitEditor(words, terms.gives)
        self.inner = [self.gives]
        self.gives.changed.connect(self.changed)
        self.body.addWidget(panel(self.gives, self.tr("What it gives")))
        self.body.addWidget(
            SoftLabel(self.tr("Once a year to each person, whatever the clock does."))
        )

    def value(self) -> OccasionTerms:
        return replace(self._before, gives=self.gives.value())


class ReferralForm(TermsForm[ReferralTerms]):
    """Edits what the one who brings a friend gets, and what the friend gets."""

    def __init__(self, words: ProgrammeWords, terms: ReferralTerms) -> None:
        super().__init__(words)
        self._before = terms
        self.gives = BenefitEditor(words, terms.gives)
        self.gives_friend = BenefitEditor(words, terms.gives_friend)
        self.friends = number(terms.friends_a_year, no_limit())
        self.inner = [self.gives, self.gives_friend]
        for part in (self.gives, self.gives_friend):
            part.changed.connect(self.changed)
        self.body.addWidget(panel(self.gives, self.tr("For the one who brings somebody")))
        self.body.addWidget(panel(self.gives_friend, self.tr("For the friend")))
        self.body.addLayout(
            two_columns(
                (
                    self.row(
                        "friends_a_year",
                        self.tr("Friends a year"),
                        self.friends,
                        self.tr("More than these do not count."),
                    ),
                    SoftLabel(self.tr("Both get theirs after the friend's first real visit.")),
                )
            )
        )

    def value(self) -> ReferralTerms:
        return replace(
            self._before,
            gives=self.gives.value(),
            gives_friend=self.gives_friend.value(),
            friends_a_year=self.friends.value() or None,
        )
