package id.badak.study.gather;

import id.badak.kernel.Ids;
import id.badak.kernel.OneByOne;
import id.badak.kernel.Problem;
import id.badak.kernel.Refusal;
import id.badak.kernel.Sha256;
import id.badak.registry.account.Accounts;
import id.badak.study.inquiry.Inquiry;
import id.badak.study.interview.FieldStudyId;
import id.badak.study.interview.Transcripts.Material;
import id.badak.study.joint.JointReports;
import id.badak.study.joint.Origin;
import id.badak.study.material.Project;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// The door to reports of studies: whether a study may be shown is said at once, and its files are made one study after
/// another while nobody waits.
@Component
public class Making implements DisposableBean {
    /// Source: ours. An office has few researchers; more that wait than these are a mistake.
    private static final int MOST_WAITING = 8;

    private final Gatherings gatherings;
    private final StudyReports reports;
    private final Accounts accounts;
    private final Clock clock;
    private final OneByOne<StudyReportId, Step> work = new OneByOne<>("study-report", MOST_WAITING);

    Making(Gatherings gatherings, StudyReports reports, Accounts accounts, Clock clock) {
        this.gatherings = gatherings;
        this.reports = reports;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// How far one is.
    ///
    /// @param number of the file that is made now, from 1; 0 while it waits
    record Step(int number, int of) {
        static final Step FIRST = new Step(0, JointReports.FILES);
    }

    /// A study that may be shown, and what it was made from.
    private record Ready(StudyReport report, Inquiry inquiry, List<Material> within, Origin origin) {}

    /// Asks for a report as the acting researcher, who does not wait for it; a form that is sent twice asks once.
    ///
    /// @throws id.badak.study.inquiry.InquiryFault where the study breaks a rule of its own
    /// @throws id.badak.kernel.Refusal without a design, while a transcript is coded blind, or when too many wait
    void begin(StudyReportId id, FieldStudyId study) {
        var ready = ready(id, study);
        if (ready.isPresent() && !work.begin(id, Step.FIRST, () -> make(ready.get()))) {
            reports.fail(id);
            throw Problem.refuse(new GatherProblem.TooManyWaiting());
        }
    }

    /// Makes one while the acting researcher waits.
    ///
    /// @throws id.badak.study.inquiry.InquiryFault where the study breaks a rule of its own
    /// @throws id.badak.kernel.Refusal without a design, or while a transcript is coded blind
    public void make(FieldStudyId study) {
        ready(new StudyReportId(Ids.next()), study).ifPresent(this::make);
    }

    private Optional<Ready> ready(StudyReportId id, FieldStudyId study) {
        var gathering = gatherings.gather(study);
        var workers = Workers.of(accounts.list(gathering.workers()).values());
        var inquiry = gathering.inquiry(workers);
        var within = gathering.materials();
        var hashes = hashes(gathering, inquiry, within);
        return reports.note(id, study)
                .map(report -> new Ready(
                        report,
                        inquiry,
                        within,
                        new Origin(
                                hashes,
                                new Origin.Records(
                                        gathering.design().edition(),
                                        LocalDate.ofInstant(report.askedAt(), clock.getZone())))));
    }

    /// Finds how far it is; empty when this node does not make it.
    Optional<Step> findStep(StudyReportId id) {
        return work.findStep(id);
    }

    private void make(Ready ready) {
        var id = ready.report().id();
        try {
            reports.keep(
                    ready.report(),
                    ready.within(),
                    JointReports.files(
                            ready.inquiry(),
                            ready.origin(),
                            file -> work.step(id, new Step(file, JointReports.FILES))));
        } catch (Refusal withdrawnMeanwhile) {
            reports.fail(id);
        } catch (RuntimeException failed) {
            reports.fail(id);
            throw failed;
        }
    }

    private static Map<String, String> hashes(Gathering gathering, Inquiry inquiry, List<Material> within) {
        var hashes = new HashMap<String, String>();
        hashes.put("rancangan", Sha256.of(gathering.design().words().toString()).hex());
        hashes.put("koding", coded(inquiry.project()));
        hashes.put("pernyataan", gathering.said().sha256());
        var data = gathering.said().numbers().dataset();
        if (!data.isEmpty()) {
            hashes.put("angka", data);
        }
        for (var material : within) {
            var lock = Objects.requireNonNull(material.transcript().lock());
            var name = "naskah/" + material.interview().informant().label();
            var first = hashes.putIfAbsent(name, lock.sha256());
            if (first != null) {
                hashes.put(
                        name + "/" + material.interview().heldOn() + "/"
                                + material.transcript().id(),
                        lock.sha256());
            }
        }
        return hashes;
    }

    /// Of every coding by its ids and place.
    private static String coded(Project project) {
        var sha = new Sha256();
        project.allCodes().forEach(code -> sha.add(code.id() + code.name() + "\n"));
        project.texts()
                .forEach(text -> text.passages()
                        .forEach(passage -> passage.codings()
                                .forEach(coding -> sha.add("%s %d %d %s %s\n"
                                        .formatted(
                                                text.id(),
                                                passage.start(),
                                                passage.end(),
                                                coding.id(),
                                                coding.code())))));
        return sha.hex();
    }

    @Override
    public void destroy() {
        work.close();
    }
}
