package id.badak.study.joint;

import id.badak.kernel.Texts;
import id.badak.study.inquiry.Criteria.Exclusion;
import id.badak.study.inquiry.Duty;
import id.badak.study.inquiry.Informant;
import id.badak.study.inquiry.InformantRole;
import id.badak.study.inquiry.Inquiry;
import id.badak.study.inquiry.Interview;
import id.badak.study.inquiry.Interview.Means;
import id.badak.study.inquiry.MemberCheck;
import id.badak.study.inquiry.Withdrawal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Who was asked, by whom, and what they made of it.
record SampleRows(JointPart part) {

    record InformantRow(
            String number, String role, String chain, String cluster, String months, String interview, String check) {}

    List<InformantRow> informants() {
        return inquiry().informants().stream().map(this::row).toList();
    }

    private InformantRow row(Informant informant) {
        var interview = inquiry().interview(informant.number());
        return new InformantRow(
                informant.number(),
                role(informant.role()),
                informant.chain(),
                informant.cluster(),
                informant.role().isOwner() ? String.valueOf(informant.standing().months()) : "–",
                part.text(
                        "interview",
                        interview.meetings().stream().map(this::meeting).collect(Collectors.joining("; ")),
                        String.join(", ", interview.coders())),
                checked(informant.number()));
    }

    private String meeting(Interview.Meeting meeting) {
        return part.text(
                "meeting",
                meeting.on().toString(),
                texts().of("joint.mode", meeting.mode()),
                String.valueOf(meeting.minutes()),
                String.valueOf(meeting.edition()));
    }

    String role(InformantRole role) {
        return texts().of("joint.role", role);
    }

    String checked(String number) {
        var reply = inquiry().check(number).flatMap(MemberCheck::reply);
        if (inquiry().check(number).isEmpty()) {
            return part.text("check.not-sent");
        }
        return reply.map(given -> texts().of("joint.answer", given.answer())).orElseGet(() -> part.text("check.open"));
    }

    /// How many informants of each role, as in `petugas: 4, pelaku usaha produksi: 4`.
    String byRole() {
        return Arrays.stream(InformantRole.values())
                .map(role -> part.text(
                        "count.of",
                        inquiry().informants().stream()
                                .filter(one -> one.role() == role)
                                .count(),
                        role(role)))
                .collect(Collectors.joining(", "));
    }

    String minutes() {
        var all = inquiry().interviews().stream()
                .flatMap(one -> one.meetings().stream())
                .collect(Collectors.summarizingInt(Interview.Meeting::minutes));
        return part.text("minutes", all.getMin(), all.getMax());
    }

    String criteria() {
        return part.text("criteria", part.plan().criteria().monthsMentored());
    }

    /// What became of everybody who was considered.
    List<String> excluded() {
        var counts = inquiry().excluded();
        return Arrays.stream(Exclusion.values())
                .map(ground -> part.text("excluded." + ground.name(), counts.getOrDefault(ground, 0L)))
                .toList();
    }

    long eligibleNotAsked() {
        return inquiry().considered().stream()
                .filter(one -> part.plan()
                        .criteria()
                        .against(one.role(), one.standing())
                        .isEmpty())
                .count();
    }

    record NegativeRow(String number, JointPart.Said why) {}

    /// Empty where nobody was asked as a case that speaks against the study; the report says that.
    List<NegativeRow> negatives() {
        return inquiry().informants().stream()
                .flatMap(one -> one.negative().stream().map(why -> new NegativeRow(one.number(), part.said(why))))
                .toList();
    }

    record DutyRow(
            String name, JointPart.Said does, String mentored, String interviewed, String coded, String decided) {}

    List<DutyRow> duties() {
        return inquiry().duties().stream().map(this::row).toList();
    }

    private DutyRow row(Duty duty) {
        var person = duty.person();
        var mentored = person.mentored().stream().sorted().collect(Collectors.joining(", "));
        return new DutyRow(
                part.text("person", person.name(), person.id())
                        + (person.ofOffice() ? " · " + part.text("of-office") : ""),
                part.said(person.does()),
                mentored.isEmpty() ? "–" : mentored,
                list(duty.interviewed()),
                list(duty.coded()),
                part.text("decided", list(duty.adjudicated()), list(duty.judged()), list(duty.inferred())));
    }

    private static String list(List<String> ids) {
        return ids.isEmpty() ? "–" : String.join(", ", ids);
    }

    record CheckRow(
            String number, String role, String sent, String answer, String words, List<Correction> corrections) {}

    record Correction(String said, String instead) {}

    List<CheckRow> checks() {
        return inquiry().informants().stream()
                .flatMap(informant -> inquiry().check(informant.number()).stream())
                .map(check -> new CheckRow(
                        check.informant(),
                        role(inquiry().informant(check.informant()).role()),
                        check.sentOn().toString(),
                        check.reply()
                                .map(reply -> texts().of("joint.answer", reply.answer()) + ", " + reply.on())
                                .orElseGet(() -> part.text("check.open")),
                        check.reply().map(MemberCheck.Reply::words).orElse(""),
                        check.reply().stream()
                                .flatMap(reply -> reply.corrections().stream())
                                .map(one -> new Correction(one.said().words(), one.instead()))
                                .toList()))
                .toList();
    }

    /// Without words: the answer of who took their interview back.
    List<Withdrawal> withdrawn() {
        return inquiry().withdrawals();
    }

    String answered(Withdrawal withdrawal) {
        return texts().of("joint.answer", MemberCheck.Answer.WITHDRAWN) + ", " + withdrawal.on();
    }

    List<String> withdrawals() {
        return inquiry().withdrawals().stream()
                .map(one -> part.text("withdrawal", one.informant(), one.on().toString()))
                .toList();
    }

    /// Of whom another interview stands.
    List<String> takenBack() {
        return inquiry().interviews().stream()
                .filter(one -> one.takenBack() > 0)
                .map(one -> part.text(
                        "taken-back",
                        one.informant(),
                        one.takenBack(),
                        one.meetings().size()))
                .toList();
    }

    /// How many conversations were led by a written guide, and of how many a recording was made.
    String means() {
        var meetings = inquiry().interviews().stream()
                .flatMap(one -> one.meetings().stream())
                .toList();
        return part.text("means", count(meetings, Means.GUIDE), count(meetings, Means.RECORDING), meetings.size());
    }

    private static long count(List<Interview.Meeting> meetings, Means means) {
        return meetings.stream().filter(one -> one.means().contains(means)).count();
    }

    Optional<String> notSent() {
        var missing = inquiry().informants().stream()
                .map(Informant::number)
                .filter(number -> inquiry().check(number).isEmpty())
                .toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", missing));
    }

    private Inquiry inquiry() {
        return part.inquiry();
    }

    private Texts texts() {
        return part.texts();
    }
}
