ALTER TABLE gate.address DROP CONSTRAINT address_account_fk,
    ADD CONSTRAINT address_account_fk FOREIGN KEY (account_id) REFERENCES gate.sign_in (account_id) ON DELETE CASCADE;
