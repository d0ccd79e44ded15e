-- One more thing to ask for: that what mentoring keeps of a business is erased.
ALTER TABLE coaching.data_request
    DROP CONSTRAINT data_request_kind_check,
    ADD CONSTRAINT data_request_kind_check CHECK (kind IN ('COPY', 'CORRECTION', 'RESTRICTION', 'ERASURE'));
COMMENT ON COLUMN coaching.data_request.kind IS 'Salinan (COPY), perbaikan (CORRECTION), pembatasan (RESTRICTION), atau penghapusan (ERASURE)';
