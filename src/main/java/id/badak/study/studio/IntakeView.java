package id.badak.study.studio;

import id.badak.kernel.Problem;
import id.badak.kernel.Texts;
import id.badak.shell.Faults;
import id.badak.study.exchange.Remark;
import id.badak.study.interview.ArrivalForm;
import id.badak.study.interview.FieldStudy;
import id.badak.study.material.Coder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A file that is to come in.
///
/// @param fault why a file cannot be used; empty where it can
record IntakeView(
        FieldStudy study,
        Found found,
        String fault,
        @Nullable Problem problem) {

    /// What is shown of a file.
    ///
    /// @param sha256   of the file that was looked into; empty before
    /// @param looked   what was found in it; empty before
    /// @param arrivals a form for each text that may come in, in the order of the offers
    /// @param coder    who of the file was chosen, as it was sent
    record Found(String sha256, Optional<Intakes.Looked> looked, List<ArrivalForm> arrivals, String coder) {
        static final Found NOTHING = new Found("", Optional.empty(), List.of(), "");

        Found {
            arrivals = List.copyOf(arrivals);
        }
    }

    /// Source: ours. More are counted, not listed: a page of thousands is read by nobody.
    private static final int MOST_REMARKS = 200;

    String path() {
        return "/penelitian/kajian/" + study.id();
    }

    List<Remark> remarks(Intakes.Looked found) {
        return found.intake().losses().stream().limit(MOST_REMARKS).toList();
    }

    int unlisted(Intakes.Looked found) {
        return Math.max(0, found.intake().losses().size() - MOST_REMARKS);
    }

    static String kind(Remark remark, Texts texts) {
        return texts.of("studio.intake.kind", remark.kind());
    }

    static String name(Coder coder) {
        return Intake.name(coder);
    }

    /// All that is wrong in any of the forms.
    Faults faults() {
        var all = new Faults();
        found.arrivals().stream()
                .flatMap(form -> form.faults().list().stream())
                .forEach(fault ->
                        all.add(fault.field(), fault.key(), fault.facts().toArray()));
        return all;
    }

    IntakeTexts.Offer offer(Intakes.Looked looked, ArrivalForm form) {
        return looked.intake().offers().stream()
                .filter(offer -> offer.text().id().equals(form.text()))
                .findFirst()
                .orElseThrow();
    }
}
