-- A code of an app is taken for thirty seconds and no longer. Which thirty differs from person to person: telephones'
-- clocks are off, and people type fast or slowly. How far was seen from the last code that was right and came at the
-- wrong moment, as RFC 6238, section 6, has it.
ALTER TABLE gate.second_factor
    ADD COLUMN lag_seconds smallint NOT NULL DEFAULT 0,
    ADD CONSTRAINT second_factor_lag_check CHECK (lag_seconds BETWEEN -90 AND 90);
COMMENT ON COLUMN gate.second_factor.lag_seconds IS
    'Berapa detik kode aplikasi datang lebih lambat dari jam kami; negatif bila lebih cepat';
