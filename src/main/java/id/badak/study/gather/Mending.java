package id.badak.study.gather;

import id.badak.kernel.Problem;
import id.badak.kernel.Texts;
import id.badak.study.claim.ClaimProblem;
import id.badak.study.inquiry.InquiryFault;
import id.badak.study.interview.Informant;
import java.util.List;

/// Why there is no report, in a sentence, and the page where that is mended.
///
/// @param path within the study
record Mending(Problem.Kind kind, String sentence, String path) {

    static Mending of(Problem problem, Texts texts) {
        return new Mending(
                problem.kind(),
                texts.of(problem),
                switch (problem) {
                    case GatherProblem own -> path(own);
                    case ClaimProblem.StaleQuotation _ -> "/tema";
                    case ClaimProblem _ -> "/klaim";
                    default -> "";
                });
    }

    private static String path(GatherProblem problem) {
        return switch (problem) {
            case GatherProblem.NoDesign _, GatherProblem.WrittenMeanwhile _ -> "/rancangan";
            case GatherProblem.StillBlind blind -> "/meja/" + blind.transcript();
            case GatherProblem.OtherCoders other -> "/meja/" + other.transcript();
            case GatherProblem.Unknown _, GatherProblem.TooManyWaiting _ -> "/laporan";
        };
    }

    /// @param informants of the study: what is wrong with one, or with what they said, is mended there
    static Mending of(InquiryFault fault, List<Informant> informants, Texts texts) {
        var thing = fault.thing();
        var path = switch (thing.kind()) {
            case STUDY -> "/rancangan";
            case CODE -> "/kode";
            case INFORMANT, INTERVIEW, ADJUDICATION, CHECK -> informant(thing.id(), informants);
            case DOCUMENT -> "/dokumen";
            case THEME -> "/tema";
            case CLAIM -> "/klaim";
            case PERSON -> "";
        };
        return new Mending(
                Problem.Kind.WRONG_STATE, texts.of("gather.refused", thing.said(texts), fault.remedy(texts)), path);
    }

    private static String informant(String label, List<Informant> informants) {
        return informants.stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .map(one -> "/informan/" + one.id())
                .orElse("");
    }
}
