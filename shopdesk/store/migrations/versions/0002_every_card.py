"""Every card a wallet holds: kinds of programme, lots, items and purchases, and more of people.

Written out, not derived from today's tables: it must make the same schema in ten years.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TIME = sa.BigInteger()

# SQLite cannot change a check, so the table is made anew and filled from a copy. The references
# to it are looked at when the transaction ends, and are whole again by then.
CARD = {
    "sqlite": (
        "PRAGMA defer_foreign_keys = ON",
        "CREATE TEMPORARY TABLE card_before AS SELECT * FROM card",
        "DROP TABLE card",
        """
        CREATE TABLE card (
            id INTEGER NOT NULL,
            code VARCHAR NOT NULL,
            customer_id INTEGER NOT NULL,
            programme_id INTEGER NOT NULL,
            terms_id INTEGER NOT NULL,
            balance INTEGER NOT NULL,
            round INTEGER NOT NULL,
            round_started_on DATE NOT NULL,
            state VARCHAR NOT NULL,
            created_at BIGINT NOT NULL,
            stamped_at BIGINT,
            kind VARCHAR NOT NULL,
            CONSTRAINT pk_card PRIMARY KEY (id),
            CONSTRAINT uq_card_code UNIQUE (code),
            CONSTRAINT ck_card_balance CHECK (balance >= 0 OR kind = 'points'),
            CONSTRAINT ck_card_state CHECK (state IN ('open', 'closed')),
            CONSTRAINT fk_card_customer_id FOREIGN KEY(customer_id) REFERENCES customer (id),
            CONSTRAINT fk_card_programme_id FOREIGN KEY(programme_id) REFERENCES programme (id),
            CONSTRAINT fk_card_terms_id FOREIGN KEY(terms_id) REFERENCES terms (id)
        )
        """,
        """
        INSERT INTO card (id, code, customer_id, programme_id, terms_id, balance, round,
                          round_started_on, state, created_at, stamped_at, kind)
            SELECT id, code, customer_id, programme_id, terms_id, stamps, round,
                   round_started_on, state, created_at, stamped_at, 'stamps'
            FROM card_before
        """,
        "DROP TABLE card_before",
        "CREATE INDEX ix_card_customer_id ON card (customer_id)",
    ),
    "postgresql": (
        "ALTER TABLE card DROP CONSTRAINT ck_card_stamps",
        "ALTER TABLE card RENAME COLUMN stamps TO balance",
        "ALTER TABLE card ADD COLUMN kind VARCHAR NOT NULL DEFAULT 'stamps'",
        "ALTER TABLE card ALTER COLUMN kind DROP DEFAULT",
        """
        ALTER TABLE card ADD CONSTRAINT ck_card_balance
            CHECK (balance >= 0 OR kind = 'points')
        """,
    ),
}


def upgrade() -> None:
    """Make the new tables, then what is new in those that were there."""
    for statement in CARD[op.get_bind().dialect.name]:
        op.execute(statement)
    _make_tables()
    _change_tables()


def _make_tables() -> None:
    op.create_table(
        "club",
        sa.Column("tag", sa.String(), nullable=False),
        sa.Column("about", sa.String(), server_default="", nullable=False),
        sa.Column("noted_at", TIME, nullable=True),
        sa.Column("created_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("tag", name="pk_club"),
    )
    op.create_table(
        "erasure",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("customer_id", NUMBER, nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("staff_id", NUMBER, nullable=True),
        sa.Column("why", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_erasure"),
    )
    op.create_index("ix_erasure_customer_id", "erasure", ["customer_id"], unique=False)
    op.create_table(
        "event",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("invitation", sa.String(), nullable=False),
        sa.Column("starts_at", TIME, nullable=False),
        sa.Column("ends_at", TIME, nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=True),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.CheckConstraint("state IN ('open', 'cancelled')", name="ck_event_state"),
        sa.PrimaryKeyConstraint("id", name="pk_event"),
    )
    op.create_table(
        "import_batch",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("request_id", sa.String(), nullable=False),
        sa.Column("imported", sa.Integer(), nullable=False),
        sa.Column("updated", sa.Integer(), nullable=False),
        sa.Column("refused", sa.Integer(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("staff_id", NUMBER, nullable=True),
        sa.Column("undone_at", TIME, nullable=True),
        sa.Column("state", sa.String(), server_default="done", nullable=False),
        sa.CheckConstraint(
            "state IN ('staged', 'appearing', 'done', 'leaving', 'undone')",
            name="ck_import_batch_state",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_import_batch"),
    )
    op.create_table(
        "import_mapping",
        sa.Column("headers", sa.String(), nullable=False),
        sa.Column("fields", sa.String(), nullable=False),
        sa.Column("used_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("headers", name="pk_import_mapping"),
    )
    op.create_table(
        "item",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("grouped", sa.String(), server_default="", nullable=False),
        sa.Column("price_minor", NUMBER, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_item"),
    )
    op.create_table(
        "contact",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("customer_id", NUMBER, nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("staff_id", NUMBER, nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name="fk_contact_customer_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_contact"),
    )
    op.create_index("ix_contact_customer_id", "contact", ["customer_id"], unique=False)
    op.create_table(
        "event_guest",
        sa.Column("event_id", NUMBER, nullable=False),
        sa.Column("customer_id", NUMBER, nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("invited_at", TIME, nullable=False),
        sa.Column("answered_at", TIME, nullable=True),
        sa.Column("came_at", TIME, nullable=True),
        sa.CheckConstraint(
            "state IN ('invited', 'coming', 'declined', 'came')", name="ck_event_guest_state"
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name="fk_event_guest_customer_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["event_id"], ["event.id"], name="fk_event_guest_event_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("event_id", "customer_id", name="pk_event_guest"),
    )
    op.create_index("ix_event_guest_customer_id", "event_guest", ["customer_id"], unique=False)
    op.create_table(
        "imported_row",
        sa.Column("batch_id", NUMBER, nullable=False),
        sa.Column("customer_id", NUMBER, nullable=False),
        sa.Column("effect", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("before", sa.String(), nullable=True),
        sa.Column("after", sa.String(), nullable=True),
        sa.CheckConstraint("effect IN ('new', 'changed')", name="ck_imported_row_effect"),
        sa.ForeignKeyConstraint(
            ["batch_id"], ["import_batch.id"], name="fk_imported_row_batch_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("batch_id", "customer_id", name="pk_imported_row"),
    )
    op.create_table(
        "life_event",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("customer_id", NUMBER, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("quiet_until", sa.Date(), nullable=True),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("staff_id", NUMBER, nullable=True),
        sa.CheckConstraint(
            "kind IN ('birth', 'wedding', 'move', 'exam', 'illness', 'loss', 'other')",
            name="ck_life_event_kind",
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name="fk_life_event_customer_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_life_event"),
    )
    op.create_index("ix_life_event_customer_id", "life_event", ["customer_id"], unique=False)
    op.create_table(
        "merge",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("kept_id", NUMBER, nullable=False),
        sa.Column("merged_id", NUMBER, nullable=False),
        sa.Column("request_id", sa.String(), nullable=False),
        sa.Column("moved", sa.String(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("undone_at", TIME, nullable=True),
        sa.ForeignKeyConstraint(["kept_id"], ["customer.id"], name="fk_merge_kept_id"),
        sa.ForeignKeyConstraint(["merged_id"], ["customer.id"], name="fk_merge_merged_id"),
        sa.PrimaryKeyConstraint("id", name="pk_merge"),
    )
    op.create_index("ix_merge_kept_id", "merge", ["kept_id"], unique=False)
    op.create_index("ix_merge_merged_id", "merge", ["merged_id"], unique=False)
    op.create_index("ix_merge_request_id", "merge", ["request_id"], unique=False)
    op.create_table(
        "not_same",
        sa.Column("one_id", NUMBER, nullable=False),
        sa.Column("other_id", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(
            ["one_id"], ["customer.id"], name="fk_not_same_one_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["other_id"], ["customer.id"], name="fk_not_same_other_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("one_id", "other_id", name="pk_not_same"),
    )
    op.create_table(
        "personal_offer",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("customer_id", NUMBER, nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("facts", sa.String(), nullable=False),
        sa.Column("gives", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("proposed_on", sa.Date(), nullable=False),
        sa.Column("decided_at", TIME, nullable=True),
        sa.Column("coupon_id", NUMBER, nullable=True),
        sa.CheckConstraint(
            "state IN ('proposed', 'sent', 'dropped')", name="ck_personal_offer_state"
        ),
        sa.ForeignKeyConstraint(
            ["customer_id"],
            ["customer.id"],
            name="fk_personal_offer_customer_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_personal_offer"),
    )
    op.create_index(
        "ix_personal_offer_customer_id", "personal_offer", ["customer_id"], unique=False
    )
    op.create_index("ix_personal_offer_state", "personal_offer", ["state"], unique=False)
    op.create_table(
        "purchase",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("customer_id", NUMBER, nullable=True),
        sa.Column("request_id", sa.String(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("amount_minor", NUMBER, nullable=True),
        sa.Column("refunded_minor", NUMBER, server_default="0", nullable=False),
        sa.Column("counter_id", NUMBER, nullable=False),
        sa.Column("staff_id", NUMBER, nullable=True),
        sa.Column("undone_at", TIME, nullable=True),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name="fk_purchase_customer_id"),
        sa.PrimaryKeyConstraint("id", name="pk_purchase"),
    )
    op.create_index("ix_purchase_at", "purchase", ["at"], unique=False)
    op.create_index("ix_purchase_customer", "purchase", ["customer_id", "at"], unique=False)
    op.create_index("ix_purchase_request_id", "purchase", ["request_id"], unique=False)
    op.create_table(
        "referral",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("programme_id", NUMBER, nullable=False),
        sa.Column("referrer_id", NUMBER, nullable=False),
        sa.Column("friend_id", NUMBER, nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("made_at", TIME, nullable=False),
        sa.Column("ended_at", TIME, nullable=True),
        sa.CheckConstraint("state IN ('waiting', 'done', 'undone')", name="ck_referral_state"),
        sa.ForeignKeyConstraint(["friend_id"], ["customer.id"], name="fk_referral_friend_id"),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programme.id"], name="fk_referral_programme_id"
        ),
        sa.ForeignKeyConstraint(["referrer_id"], ["customer.id"], name="fk_referral_referrer_id"),
        sa.PrimaryKeyConstraint("id", name="pk_referral"),
        sa.UniqueConstraint("friend_id", name="uq_referral_friend_id"),
    )
    op.create_index("ix_referral_referrer_id", "referral", ["referrer_id"], unique=False)
    op.create_table(
        "purchase_line",
        sa.Column("purchase_id", NUMBER, nullable=False),
        sa.Column("item_id", NUMBER, nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("price_minor", NUMBER, nullable=False),
        sa.CheckConstraint("count > 0", name="ck_purchase_line_count"),
        sa.ForeignKeyConstraint(["item_id"], ["item.id"], name="fk_purchase_line_item_id"),
        sa.ForeignKeyConstraint(
            ["purchase_id"],
            ["purchase.id"],
            name="fk_purchase_line_purchase_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("purchase_id", "item_id", name="pk_purchase_line"),
    )
    op.create_table(
        "lot",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("card_id", NUMBER, nullable=False),
        sa.Column("terms_id", NUMBER, nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("remaining", sa.Integer(), nullable=False),
        sa.Column("price_minor", NUMBER, nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("expires_on", sa.Date(), nullable=True),
        sa.Column("earned_at", TIME, nullable=False),
        sa.CheckConstraint("remaining >= 0 AND remaining <= amount", name="ck_lot_remaining"),
        sa.ForeignKeyConstraint(["card_id"], ["card.id"], name="fk_lot_card_id"),
        sa.ForeignKeyConstraint(["terms_id"], ["terms.id"], name="fk_lot_terms_id"),
        sa.PrimaryKeyConstraint("id", name="pk_lot"),
    )
    op.create_index("ix_lot_card_id", "lot", ["card_id"], unique=False)
    op.create_index("ix_lot_expires_on", "lot", ["expires_on"], unique=False)


def _change_tables() -> None:
    op.add_column("consent", sa.Column("purpose", sa.String(), server_default="", nullable=False))
    op.add_column("consent", sa.Column("wording", sa.String(), server_default="", nullable=False))
    op.add_column(
        "customer", sa.Column("anniversary", sa.String(), server_default="", nullable=False)
    )
    op.add_column(
        "customer", sa.Column("owner_notes", sa.String(), server_default="", nullable=False)
    )
    op.add_column("customer", sa.Column("household_id", NUMBER, nullable=True))
    op.add_column("customer", sa.Column("merged_into_id", NUMBER, nullable=True))
    op.add_column("customer", sa.Column("erased_at", TIME, nullable=True))
    op.add_column("customer", sa.Column("left_alone_at", TIME, nullable=True))
    op.create_index("ix_customer_household_id", "customer", ["household_id"], unique=False)
    op.create_index("ix_customer_merged_into_id", "customer", ["merged_into_id"], unique=False)
    op.add_column("ledger_entry", sa.Column("lot_id", NUMBER, nullable=True))
    op.add_column("offer", sa.Column("gives", sa.String(), nullable=True))
    op.add_column("programme", sa.Column("ends_on", sa.Date(), nullable=True))
    op.add_column("programme", sa.Column("use_until", sa.Date(), nullable=True))
    op.add_column("programme", sa.Column("promise", sa.String(), server_default="", nullable=False))
    op.add_column("reward", sa.Column("gives", sa.String(), nullable=True))
    op.add_column("reward", sa.Column("occasion", sa.String(), server_default="", nullable=False))
    op.add_column("reward", sa.Column("choice", sa.Integer(), nullable=True))
    op.add_column("reward", sa.Column("replaces_id", NUMBER, nullable=True))
    op.create_index(
        "uq_reward_occasion",
        "reward",
        ["card_id", "occasion"],
        unique=True,
        sqlite_where=sa.text("occasion != '' AND state != 'cancelled' AND replaces_id IS NULL"),
        postgresql_where=sa.text("occasion != '' AND state != 'cancelled' AND replaces_id IS NULL"),
    )
