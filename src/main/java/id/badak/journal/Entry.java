package id.badak.journal;

import id.badak.kernel.AccountId;
import id.badak.kernel.Role;
import java.time.Instant;
import java.util.UUID;

/// One line of the journal.
///
/// @param act     module and verb, as in `task.review`
/// @param subject what it was done to
public record Entry(UUID id, Instant at, AccountId account, Role role, String act, UUID subject) {}
