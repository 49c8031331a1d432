"""The settings: every declared one with its sentence, saved when it is changed, found by typing."""

from PySide6.QtCore import QSettings, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from shopdesk.desktop import refusals, shortcuts
from shopdesk.desktop.counter_context import CounterContext
from shopdesk.desktop.settings import words
from shopdesk.desktop.settings.about import AboutSection
from shopdesk.desktop.settings.backups import BackupsSection
from shopdesk.desktop.settings.choices import Choices, long_lists
from shopdesk.desktop.settings.editors import SearchEditor, editor_for
from shopdesk.desktop.settings.files import FilesSection
from shopdesk.desktop.settings.items_section import ItemsSection
from shopdesk.desktop.settings.programmes import ProgrammesSection
from shopdesk.desktop.settings.rows import Section, SettingRow
from shopdesk.desktop.settings.staff import StaffSection
from shopdesk.desktop.tell import Teller
from shopdesk.desktop.tokens import space
from shopdesk.desktop.widgets.basics import Heading, SoftLabel
from shopdesk.desktop.widgets.scroll import Scroll
from shopdesk.domain.errors import Refusal
from shopdesk.domain.names import search_key
from shopdesk.domain.settings import DECLARED, Setting, Value
from shopdesk.services.backup import folder_of_copies
from shopdesk.services.settings import change_settings

_FIND_WIDTH = space(70)
_LISTS_AFTER_MS = 150  # when the page has been painted


class SettingsPage(QWidget):
    """What the owner decides. A change is saved at once; a refusal stands beside its field."""

    restore_wanted = Signal(str)
    """The path of the copy that shall take the shop's place."""
    shop_file_wanted = Signal(str)
    """The path of a whole shop that shall take the place of this empty one."""

    def __init__(
        self, context: CounterContext, teller: Teller, memory: QSettings | None = None
    ) -> None:
        super().__init__()
        self._context = context
        self.setAccessibleName(self.tr("Settings"))
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Find a setting"))
        self.field.setAccessibleName(self.tr("Find a setting"))
        self.field.setClearButtonEnabled(True)
        self.field.setFixedWidth(_FIND_WIDTH)
        self.field.textChanged.connect(self._on_find)
        self.rows: dict[str, SettingRow] = {}
        self.programmes = ProgrammesSection(context)
        self.items = ItemsSection(context)
        self.staff = StaffSection(context)
        self.backups = BackupsSection(context, teller)
        self.backups.restore_wanted.connect(self.restore_wanted)
        self.files = FilesSection(context, teller, memory)
        self.files.bring_in.whole_shop_wanted.connect(self.shop_file_wanted)
        self.sections: tuple[Section, ...] = (
            self._group("shop"),
            self.programmes,
            self.items,
            self.staff,
            self._group("language"),
            self._group("screen"),
            self._group("people"),
            self.files,
            self.backups,
            AboutSection(context),
        )
        if context.shop.store.is_sqlite:
            self._fill(self.backups, "safety")
        self.backups.lay_out()
        self._nothing = SoftLabel(self.tr("No setting speaks of this. Try another word."))
        self._nothing.hide()
        self._lay_out()
        self._show_values()
        QTimer.singleShot(_LISTS_AFTER_MS, self, self._fetch_choices)
        context.settings_changed.connect(self._show_values)
        shortcuts.bind(
            "find", self, self.focus_field, Qt.ShortcutContext.WidgetWithChildrenShortcut
        )

    @property
    def help(self) -> str:
        """What F1 says about this page."""
        return self.tr(
            "Every change is saved at once. Type into the field above to find a setting. A "
            "programme that you change gets a new version: cards in use keep theirs until you "
            "move them. Going back to a copy closes the window and opens it again."
        )

    def focus_field(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    # -- layout ------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, space(7), 0)
        head.addWidget(Heading(self.tr("Settings"), 1), 1)
        head.addWidget(self.field)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, space(7), space(6))
        column.setSpacing(space(4))
        for section in self.sections:
            column.addWidget(section)
        column.addWidget(self._nothing)
        column.addStretch(1)
        scroll = Scroll(inside)
        # The panels end below the field above them, whether or not there is something to scroll.
        bar = scroll.verticalScrollBar()
        bar.rangeChanged.connect(
            lambda _least, most: column.setContentsMargins(
                0, 0, space(4) if most else space(7), space(6)
            )
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(space(7), space(6), 0, 0)
        layout.setSpacing(space(4))
        layout.addLayout(head)
        layout.addWidget(scroll, 1)

    def _group(self, name: str) -> Section:
        section = Section()
        section.describe(*words.group(name))
        self._fill(section, name)
        return section

    def _fill(self, section: Section, group: str) -> None:
        """Give a section the rows of the declared settings of a group."""
        for setting in DECLARED:
            if setting.group == group:
                section.add_row(self._row(setting))

    def _row(self, setting: Setting) -> SettingRow:
        shop = self._context.shop
        usual = folder_of_copies(shop) if setting.name == "backup_folder" else None
        editor = editor_for(setting, usual_folder=usual)
        row = SettingRow(setting.name, editor)
        row.edited.connect(self._save)
        self.rows[setting.name] = row
        return row

    def _fetch_choices(self) -> None:
        """Fill the long lists beside the window's work: their names take a moment to be looked up."""
        language = self._context.language
        self._context.look(
            lambda _unit: long_lists(language),
            owner=self,
            done=self._on_choices,
            lane=self._context.back_room,
        )

    def _on_choices(self, found: dict[str, Choices]) -> None:
        for name, items in found.items():
            editor = self.rows[name].editor
            assert isinstance(editor, SearchEditor)
            editor.box.set_items(items)

    # -- values ------------------------------------------------------------------------------

    def _show_values(self) -> None:
        for name, row in self.rows.items():
            row.show_value(getattr(self._context.settings, name))

    def _save(self, name: str, value: Value) -> None:
        row = self.rows[name]

        def refused(refusal: Refusal) -> None:
            row.refuse(refusals.sentence(refusal))

        self._context.write(
            lambda unit: change_settings(unit, **{name: value}),
            owner=row,
            done=lambda _nothing: row.refuse(""),
            refused=refused,
        )

    # -- finding -----------------------------------------------------------------------------

    def _on_find(self, text: str) -> None:
        needle = search_key(text)
        found = [section.narrow(needle) for section in self.sections]
        self._nothing.setVisible(not any(found))
