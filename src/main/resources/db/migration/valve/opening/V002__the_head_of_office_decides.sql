-- Offices are not only balai: the pages and the glossary say kepala unit kerja.
COMMENT ON TABLE valve.decision IS 'Putusan kepala unit kerja: katup dibuka atau tidak; pembukaan sekaligus pemberitahuan kepada pemilik';
COMMENT ON COLUMN valve.decision.decided_by IS 'Diputuskan oleh kepala unit kerja';
