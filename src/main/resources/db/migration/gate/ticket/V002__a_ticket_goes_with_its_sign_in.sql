ALTER TABLE gate.ticket DROP CONSTRAINT ticket_account_fk,
    ADD CONSTRAINT ticket_account_fk FOREIGN KEY (account_id) REFERENCES gate.sign_in (account_id) ON DELETE CASCADE;
