-- The number of the operation's own transaction: one transaction, one operation. A number drawn from a
-- sequence would not do, for it says nothing about who commits first (ADR 0031).
ALTER TABLE ${zone}.operation ADD COLUMN sequence bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint;
COMMENT ON COLUMN ${zone}.operation.sequence IS 'Nomor transaksi yang menyimpannya, dalam masa hidup basis data ini';
