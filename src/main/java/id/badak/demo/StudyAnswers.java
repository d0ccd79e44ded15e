package id.badak.demo;

import id.badak.demo.StudyFindings.Told;
import id.badak.study.check.MemberChecks;
import id.badak.study.check.Replies;
import id.badak.study.claim.Claims;
import id.badak.study.gather.Making;
import id.badak.study.inquiry.Decided;
import id.badak.study.inquiry.MemberCheck;
import id.badak.study.inquiry.MemberCheck.Answer;
import id.badak.study.inquiry.MemberCheck.Reply;
import id.badak.study.inquiry.Quotation;
import id.badak.study.inquiry.Triangulation;
import id.badak.study.inquiry.Withdrawal;
import id.badak.study.interview.FieldStudyId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Informants are asked whether they were understood, and answer by their links what the folder of the example says:
/// right, not quite and withdrawn; one has not answered yet.
///
/// A report is made before the withdrawal and another after it. Days are counted back from the day of telling, as far
/// apart as in the folder, so that the link which nobody used is still good.
@Component
class StudyAnswers {
    private static final int SENT_DAYS_AGO = 24;
    private static final int REPORTED_DAYS_AGO = 12;
    private static final int WITHDRAWN_DAYS_AGO = 10;
    private static final int REPORTED_AGAIN_DAYS_AGO = 8;
    private static final String SENDER = "RESEARCHER";
    private static final String JUDGE = "RESEARCHER-3";

    private final MemberChecks checks;
    private final Replies replies;
    private final Claims claims;
    private final Making reports;
    private final Words words;

    StudyAnswers(MemberChecks checks, Replies replies, Claims claims, Making reports, Words words) {
        this.checks = checks;
        this.replies = replies;
        this.claims = claims;
        this.reports = reports;
        this.words = words;
    }

    void tell(Company company, FieldStudyId study, StudyExample example, Told told, LocalDate today) {
        var sentOn = today.minusDays(SENT_DAYS_AGO);
        var asked = new TreeMap<String, List<Quotation>>();
        var links = new TreeMap<String, String>();
        told.talks().numbers().forEach(number -> asked.put(number, quoted(example, told.talks(), number)));
        Scene.run(
                company.the(SENDER),
                sentOn,
                () -> asked.forEach((number, said) -> links.put(
                        number,
                        checks.ask(
                                study,
                                told.talks().transcript(number),
                                words.of("kajian.ringkasan." + number),
                                said))));
        links.forEach((number, link) -> example.since()
                .check(number)
                .ifPresent(check -> check.reply()
                        .ifPresent(reply -> Scene.unsigned(
                                after(sentOn, check, reply.on()),
                                () -> replies.reply(
                                        link,
                                        reply.answer(),
                                        reply.words(),
                                        numbered(asked.getOrDefault(number, List.of()), reply))))));
        report(company, study, today.minusDays(REPORTED_DAYS_AGO));
        example.since()
                .withdrawals()
                .forEach(gone -> Scene.unsigned(
                        today.minusDays(WITHDRAWN_DAYS_AGO),
                        () -> replies.reply(
                                Objects.requireNonNull(links.get(gone.informant())), Answer.WITHDRAWN, "", Map.of())));
        judgeAgain(company, study, example, told, today.minusDays(REPORTED_AGAIN_DAYS_AGO));
        report(company, study, today.minusDays(REPORTED_AGAIN_DAYS_AGO));
    }

    /// As many days after it was sent as in the folder.
    private static LocalDate after(LocalDate sentOn, MemberCheck check, LocalDate on) {
        return sentOn.plusDays(ChronoUnit.DAYS.between(check.sentOn(), on));
    }

    /// What an informant puts otherwise, and then what is quoted of them elsewhere and does not meet it.
    private static List<Quotation> quoted(StudyExample example, Talks talks, String number) {
        var corrected = example.since().check(number).flatMap(MemberCheck::reply).stream()
                .flatMap(reply -> reply.corrections().stream())
                .map(MemberCheck.Correction::said);
        var themes = example.themes().stream()
                .flatMap(theme -> Stream.concat(theme.quotations().stream(), theme.against().stream()));
        var claims = example.claims().stream().flatMap(claim -> claim.quotations().stream());
        var all = new ArrayList<Quotation>();
        Stream.of(corrected, themes, claims)
                .flatMap(said -> said)
                .filter(said -> said.informant().equals(number))
                .map(said -> talks.quotation(number, said.words()))
                .filter(said -> all.stream().noneMatch(said::meets))
                .forEach(all::add);
        return all.stream().sorted(Comparator.comparingInt(Quotation::start)).toList();
    }

    /// The corrections by number of quotation, as a form has them.
    private static Map<Integer, String> numbered(List<Quotation> asked, Reply reply) {
        var numbered = new TreeMap<Integer, String>();
        reply.corrections().forEach(correction -> {
            for (int at = 0; at < asked.size(); at++) {
                if (asked.get(at).words().equals(correction.said().words())) {
                    numbered.put(at + 1, correction.instead());
                }
            }
        });
        return numbered;
    }

    /// A judgement that was made while more was quoted is thought over.
    private void judgeAgain(Company company, FieldStudyId study, StudyExample example, Told told, LocalDate on) {
        var gone = example.since().withdrawals().stream()
                .map(Withdrawal::informant)
                .toList();
        example.claims().stream()
                .filter(claim -> gone.stream().anyMatch(claim.quoted()::contains))
                .filter(claim -> told.claims().containsKey(claim.id()))
                .forEach(claim -> Scene.run(
                        company.the(JUDGE),
                        on,
                        () -> claims.judge(
                                study,
                                Objects.requireNonNull(told.claims().get(claim.id())),
                                again(claim.triangulation()))));
    }

    private Triangulation again(Triangulation before) {
        var decided = before.decided();
        return new Triangulation(
                before.positions(),
                before.papers(),
                new Decided(decided.by(), decided.on(), decided.memo() + " " + words.of("kajian.putusan.lagi")));
    }

    private void report(Company company, FieldStudyId study, LocalDate on) {
        Scene.run(company.the(SENDER), on, () -> reports.make(study));
    }
}
