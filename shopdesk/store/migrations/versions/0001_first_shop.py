"""The first shop: people, cards, coupons, and the ledger with its triggers.

Written out, not derived from today's tables: it must make the same schema in ten years.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TIME = sa.BigInteger()

TRIGGERS = {
    "sqlite": (
        """
        CREATE TRIGGER ledger_entry_stays BEFORE UPDATE ON ledger_entry
        BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END
        """,
        """
        CREATE TRIGGER ledger_entry_kept BEFORE DELETE ON ledger_entry
        BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END
        """,
        """
        CREATE TRIGGER terms_stay BEFORE UPDATE ON terms
        BEGIN SELECT RAISE(ABORT, 'terms have versions and do not change'); END
        """,
    ),
    "postgresql": (
        """
        CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$
        """,
        """
        CREATE TRIGGER ledger_entry_stays BEFORE UPDATE OR DELETE ON ledger_entry
        FOR EACH ROW EXECUTE FUNCTION refuse_change()
        """,
        """
        CREATE TRIGGER ledger_entry_kept BEFORE TRUNCATE ON ledger_entry
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
        """,
        """
        CREATE TRIGGER terms_stay BEFORE UPDATE ON terms
        FOR EACH ROW EXECUTE FUNCTION refuse_change()
        """,
    ),
}


# The search index (`store/search.py`). What is taken out of it leaves no trace in the file, where
# SQLite knows how (3.42); on PostgreSQL what was put lately is read through at each search, so
# the list of it is kept short.
SEARCH = {
    "sqlite": (
        """
        CREATE TABLE search_order (
            customer_id INTEGER NOT NULL,
            visited_at BIGINT NOT NULL,
            sort_key TEXT  NOT NULL,
            CONSTRAINT pk_search_order PRIMARY KEY (customer_id)
        )
        """,
        """
        CREATE INDEX ix_search_order_visited_at
            ON search_order (visited_at DESC, sort_key, customer_id)
        """,
        """
        CREATE INDEX ix_search_order_sort_key ON search_order (sort_key, customer_id)
        """,
        """
        CREATE TABLE search_text (
            customer_id INTEGER NOT NULL,
            body TEXT NOT NULL,
            codes TEXT NOT NULL,
            CONSTRAINT pk_search_text PRIMARY KEY (customer_id)
        )
        """,
        """
        CREATE VIRTUAL TABLE search_piece USING fts5(
            pieces, content='', detail=none, columnsize=0, tokenize='ascii'
        )
        """,
        """
        INSERT INTO search_piece (search_piece, rank)
            SELECT 'secure-delete', 1 WHERE CAST(substr(sqlite_version(), 3) AS REAL) >= 42
        """,
    ),
    "postgresql": (
        """
        CREATE TABLE search_order (
            customer_id BIGINT NOT NULL,
            visited_at BIGINT NOT NULL,
            sort_key TEXT COLLATE "C" NOT NULL,
            CONSTRAINT pk_search_order PRIMARY KEY (customer_id)
        )
        """,
        """
        CREATE INDEX ix_search_order_visited_at
            ON search_order (visited_at DESC, sort_key, customer_id)
        """,
        """
        CREATE INDEX ix_search_order_sort_key ON search_order (sort_key, customer_id)
        """,
        """
        CREATE TABLE search_text (
            customer_id BIGINT NOT NULL,
            body TEXT COLLATE "C" NOT NULL,
            codes TEXT COLLATE "C" NOT NULL,
            CONSTRAINT pk_search_text PRIMARY KEY (customer_id)
        )
        """,
        """
        CREATE TABLE search_piece (
            customer_id BIGINT NOT NULL,
            pieces INTEGER[] NOT NULL,
            CONSTRAINT pk_search_piece PRIMARY KEY (customer_id)
        )
        """,
        """
        CREATE INDEX ix_search_piece_pieces ON search_piece USING gin (pieces)
            WITH (gin_pending_list_limit = 64)
        """,
    ),
}


def upgrade() -> None:
    """Make every table, then what SQLAlchemy has no words for."""
    _make_tables()
    for statement in SEARCH[op.get_bind().dialect.name]:
        op.execute(statement)
    for statement in TRIGGERS[op.get_bind().dialect.name]:
        op.execute(statement)


def _make_tables() -> None:
    op.create_table(
        "chain_head",
        sa.Column("counter_id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("seq", NUMBER, nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("counter_id", name="pk_chain_head"),
    )
    op.create_table(
        "counter",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_counter"),
        sa.UniqueConstraint("name", name="uq_counter_name"),
    )
    op.create_table(
        "customer",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("reading", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("birthday", sa.String(), nullable=False),
        sa.Column("favourites", sa.String(), nullable=False),
        sa.Column("notes", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("visited_at", TIME, nullable=True),
        sa.CheckConstraint("state IN ('active', 'archived')", name="ck_customer_state"),
        sa.PrimaryKeyConstraint("id", name="pk_customer"),
    )
    op.create_table(
        "entry_note",
        sa.Column("counter_id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("seq", NUMBER, autoincrement=False, nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("counter_id", "seq", name="pk_entry_note"),
    )
    op.create_table(
        "ledger_entry",
        sa.Column("counter_id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("seq", NUMBER, autoincrement=False, nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("request_id", sa.String(), nullable=False),
        sa.Column("customer_id", NUMBER, nullable=True),
        sa.Column("card_id", NUMBER, nullable=True),
        sa.Column("reward_id", NUMBER, nullable=True),
        sa.Column("coupon_id", NUMBER, nullable=True),
        sa.Column("terms_id", NUMBER, nullable=True),
        sa.Column("staff_id", NUMBER, nullable=True),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("value_minor", NUMBER, nullable=False),
        sa.Column("undoes_counter_id", NUMBER, nullable=True),
        sa.Column("undoes_seq", NUMBER, nullable=True),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("counter_id", "seq", name="pk_ledger_entry"),
    )
    op.create_index("ix_ledger_entry_at", "ledger_entry", ["at"], unique=False)
    op.create_index("ix_ledger_entry_card", "ledger_entry", ["card_id", "at"], unique=False)
    op.create_index("ix_ledger_entry_customer", "ledger_entry", ["customer_id", "at"], unique=False)
    op.create_index("ix_ledger_entry_request", "ledger_entry", ["request_id"], unique=False)
    op.create_index(
        "uq_ledger_entry_coupon_redeemed",
        "ledger_entry",
        ["coupon_id"],
        unique=True,
        sqlite_where=sa.text("kind = 'coupon.redeemed'"),
        postgresql_where=sa.text("kind = 'coupon.redeemed'"),
    )
    op.create_index(
        "uq_ledger_entry_reward_redeemed",
        "ledger_entry",
        ["reward_id"],
        unique=True,
        sqlite_where=sa.text("kind = 'reward.redeemed'"),
        postgresql_where=sa.text("kind = 'reward.redeemed'"),
    )
    op.create_index(
        "uq_ledger_entry_undoes",
        "ledger_entry",
        ["undoes_counter_id", "undoes_seq"],
        unique=True,
        sqlite_where=sa.text("undoes_seq IS NOT NULL"),
        postgresql_where=sa.text("undoes_seq IS NOT NULL"),
    )
    op.create_table(
        "offer",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("value_minor", NUMBER, nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.CheckConstraint("state IN ('open', 'closed')", name="ck_offer_state"),
        sa.PrimaryKeyConstraint("id", name="pk_offer"),
    )
    op.create_table(
        "programme",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.CheckConstraint("state IN ('open', 'closed')", name="ck_programme_state"),
        sa.PrimaryKeyConstraint("id", name="pk_programme"),
    )
    op.create_table(
        "request",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("answer", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_request"),
    )
    op.create_table(
        "setting",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_setting"),
    )
    op.create_table(
        "shop",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("uuid", sa.String(), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_shop"),
    )
    op.create_table(
        "shop_key",
        sa.Column("purpose", sa.String(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("secret", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.CheckConstraint("purpose IN ('chain', 'codes')", name="ck_shop_key_purpose"),
        sa.PrimaryKeyConstraint("purpose", "epoch", name="pk_shop_key"),
    )
    op.create_table(
        "staff",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("passphrase_hash", sa.String(), nullable=False),
        sa.Column("is_active", sa.Boolean(), nullable=False),
        sa.CheckConstraint("role IN ('owner', 'manager', 'staff')", name="ck_staff_role"),
        sa.PrimaryKeyConstraint("id", name="pk_staff"),
    )
    op.create_table(
        "consent",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("customer_id", NUMBER, nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("given_at", TIME, nullable=False),
        sa.Column("withdrawn_at", TIME, nullable=True),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name="fk_consent_customer_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_consent"),
    )
    op.create_index("ix_consent_customer_id", "consent", ["customer_id"], unique=False)
    op.create_table(
        "coupon",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("offer_id", NUMBER, nullable=False),
        sa.Column("customer_id", NUMBER, nullable=True),
        sa.Column("replaces_id", NUMBER, nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("expires_on", sa.Date(), nullable=True),
        sa.Column("issued_at", TIME, nullable=False),
        sa.Column("ended_at", TIME, nullable=True),
        sa.Column("counter_id", NUMBER, nullable=True),
        sa.Column("staff_id", NUMBER, nullable=True),
        sa.CheckConstraint("state IN ('issued', 'redeemed', 'void')", name="ck_coupon_state"),
        sa.ForeignKeyConstraint(["counter_id"], ["counter.id"], name="fk_coupon_counter_id"),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name="fk_coupon_customer_id"),
        sa.ForeignKeyConstraint(["offer_id"], ["offer.id"], name="fk_coupon_offer_id"),
        sa.ForeignKeyConstraint(["replaces_id"], ["coupon.id"], name="fk_coupon_replaces_id"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_coupon_staff_id"),
        sa.PrimaryKeyConstraint("id", name="pk_coupon"),
        sa.UniqueConstraint("code", name="uq_coupon_code"),
    )
    op.create_index("ix_coupon_customer_id", "coupon", ["customer_id"], unique=False)
    op.create_index("ix_coupon_offer_id", "coupon", ["offer_id"], unique=False)
    op.create_index("ix_coupon_state", "coupon", ["state"], unique=False)
    op.create_table(
        "customer_tag",
        sa.Column("customer_id", NUMBER, nullable=False),
        sa.Column("tag", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customer.id"], name="fk_customer_tag_customer_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("customer_id", "tag", name="pk_customer_tag"),
    )
    op.create_index("ix_customer_tag_tag", "customer_tag", ["tag"], unique=False)
    op.create_table(
        "terms",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("programme_id", NUMBER, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("rules", sa.String(), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["programme_id"], ["programme.id"], name="fk_terms_programme_id"),
        sa.PrimaryKeyConstraint("id", name="pk_terms"),
        sa.UniqueConstraint("programme_id", "version", name="uq_terms_programme_id"),
    )
    op.create_table(
        "card",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("customer_id", NUMBER, nullable=False),
        sa.Column("programme_id", NUMBER, nullable=False),
        sa.Column("terms_id", NUMBER, nullable=False),
        sa.Column("stamps", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("round_started_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("stamped_at", TIME, nullable=True),
        sa.CheckConstraint("state IN ('open', 'closed')", name="ck_card_state"),
        sa.CheckConstraint("stamps >= 0", name="ck_card_stamps"),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name="fk_card_customer_id"),
        sa.ForeignKeyConstraint(["programme_id"], ["programme.id"], name="fk_card_programme_id"),
        sa.ForeignKeyConstraint(["terms_id"], ["terms.id"], name="fk_card_terms_id"),
        sa.PrimaryKeyConstraint("id", name="pk_card"),
        sa.UniqueConstraint("code", name="uq_card_code"),
    )
    op.create_index("ix_card_customer_id", "card", ["customer_id"], unique=False)
    op.create_table(
        "reward",
        sa.Column("id", NUMBER, nullable=False),
        sa.Column("card_id", NUMBER, nullable=False),
        sa.Column("customer_id", NUMBER, nullable=False),
        sa.Column("terms_id", NUMBER, nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("spent", sa.Integer(), nullable=False),
        sa.Column("round_started_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("earned_at", TIME, nullable=False),
        sa.Column("expires_on", sa.Date(), nullable=True),
        sa.Column("ended_at", TIME, nullable=True),
        sa.Column("counter_id", NUMBER, nullable=True),
        sa.Column("staff_id", NUMBER, nullable=True),
        sa.CheckConstraint("state IN ('waiting', 'redeemed', 'cancelled')", name="ck_reward_state"),
        sa.ForeignKeyConstraint(["card_id"], ["card.id"], name="fk_reward_card_id"),
        sa.ForeignKeyConstraint(["counter_id"], ["counter.id"], name="fk_reward_counter_id"),
        sa.ForeignKeyConstraint(["customer_id"], ["customer.id"], name="fk_reward_customer_id"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_reward_staff_id"),
        sa.ForeignKeyConstraint(["terms_id"], ["terms.id"], name="fk_reward_terms_id"),
        sa.PrimaryKeyConstraint("id", name="pk_reward"),
    )
    op.create_index("ix_reward_card_id", "reward", ["card_id"], unique=False)
    op.create_index("ix_reward_customer_id", "reward", ["customer_id"], unique=False)
    op.create_index("ix_reward_state", "reward", ["state"], unique=False)
