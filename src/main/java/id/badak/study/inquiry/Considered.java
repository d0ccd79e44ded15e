package id.badak.study.inquiry;

/// Somebody who was considered and not interviewed.
public record Considered(InformantRole role, String cluster, Criteria.Standing standing) {}
