package id.badak.valve;

import id.badak.kernel.EnterpriseId;

/// The valve was opened; told in the opening's own transaction, so that whatever else must happen
/// with it stands or falls with it.
public record ValveOpened(ValveRequestId request, EnterpriseId enterprise) {}
