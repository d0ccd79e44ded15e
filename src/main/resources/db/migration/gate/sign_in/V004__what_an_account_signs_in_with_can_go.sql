-- What a person signed in with goes with their erasure, all of it by one row.
GRANT DELETE ON gate.sign_in TO badak_gate;
ALTER TABLE gate.device DROP CONSTRAINT device_account_fk,
    ADD CONSTRAINT device_account_fk FOREIGN KEY (account_id) REFERENCES gate.sign_in (account_id) ON DELETE CASCADE;
ALTER TABLE gate.second_factor DROP CONSTRAINT second_factor_account_fk,
    ADD CONSTRAINT second_factor_account_fk FOREIGN KEY (account_id) REFERENCES gate.sign_in (account_id) ON DELETE CASCADE;
ALTER TABLE gate.recovery_code DROP CONSTRAINT recovery_code_account_fk,
    ADD CONSTRAINT recovery_code_account_fk FOREIGN KEY (account_id) REFERENCES gate.sign_in (account_id) ON DELETE CASCADE;
