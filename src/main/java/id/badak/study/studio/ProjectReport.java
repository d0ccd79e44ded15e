package id.badak.study.studio;

import id.badak.kernel.AccountId;
import java.time.Instant;
import java.util.UUID;

/// That a file came into a study, and how much of it.
///
/// @param sha256 of the file
/// @param texts  how many became interviews
/// @param losses how many there were of whatever kind
record ProjectReport(UUID id, String sha256, int codes, int texts, int codings, int losses, AccountId by, Instant at) {}
