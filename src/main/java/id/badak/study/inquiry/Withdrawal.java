package id.badak.study.inquiry;

import java.time.LocalDate;

/// That an interview was taken back. Nothing of it is kept here.
public record Withdrawal(String informant, LocalDate on) {}
