package id.badak.study.inquiry;

import id.badak.kernel.BilingualText;
import id.badak.study.agreement.Agreement;
import id.badak.study.agreement.Coefficient;
import id.badak.study.inquiry.JointClaim.Fit;
import id.badak.study.inquiry.Triangulation.Position;
import id.badak.study.inquiry.Triangulation.Source;
import id.badak.study.statistics.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Reads off the data what a reader must know before believing the rest.
///
/// Every line is there because of a number in the study; where that number is zero the line is not
/// there, so that no report carries the same limits as the last one.
record Caveats(Inquiry inquiry) {
    /// Below it not even tentative conclusions. Source: Krippendorff (2004), Content Analysis, 2nd ed.,
    /// section 11.4.
    private static final double LOWEST_ALPHA = 0.667;

    /// Interviews at the end that must bring nothing new. Source: ours, after Guest G, Namey E, Chen M
    /// (2020), PLoS ONE 15(5):e0232076, who look at runs of two.
    private static final int QUIET = 2;

    List<Caveat> list() {
        var all = new ArrayList<Caveat>();
        if (inquiry.plan().synthetic()) {
            all.add(Caveat.of("synthetic"));
        }
        sample(all);
        interviews(all);
        coding(all);
        judgement(all);
        return List.copyOf(all);
    }

    private void sample(List<Caveat> all) {
        var clusters = inquiry.informants().stream()
                .filter(one -> one.role().isOwner())
                .collect(Collectors.groupingBy(Informant::cluster, Collectors.counting()));
        all.add(Caveat.of("sample", inquiry.informants().size(), clusters.size()));
        var single = clusters.entrySet().stream()
                .filter(entry -> entry.getValue() == 1)
                .map(entry -> entry.getKey())
                .sorted()
                .toList();
        add(all, "single-cluster", single);
        long left = inquiry.considered().stream()
                .filter(one -> one.standing().left())
                .count();
        if (left > 0) {
            all.add(Caveat.of("left", left));
        }
        if (inquiry.informants().stream().noneMatch(one -> one.negative().isPresent())) {
            all.add(Caveat.of("no-negative"));
        }
        if (!inquiry.withdrawals().isEmpty()) {
            all.add(Caveat.of("withdrawn", inquiry.withdrawals().size()));
        }
    }

    private void interviews(List<Caveat> all) {
        add(all, "length", numbers(one -> !one.isOfUsualLength()));
        add(
                all,
                "own-interviewer",
                numbers(one -> inquiry.people().stream()
                        .anyMatch(person -> one.isBy(person.id()) && person.isPartyTo(one.informant()))));
        add(
                all,
                "unanswered",
                numbers(one -> inquiry.check(one.informant())
                        .flatMap(MemberCheck::reply)
                        .isEmpty()));
        add(
                all,
                "not-quite",
                numbers(one -> inquiry.check(one.informant())
                        .flatMap(MemberCheck::reply)
                        .filter(reply -> reply.answer() == MemberCheck.Answer.NOT_QUITE)
                        .isPresent()));
        var steps = inquiry.saturation();
        var last = steps.subList(Math.max(0, steps.size() - QUIET), steps.size());
        int fresh = last.stream().mapToInt(SaturationStep::fresh).sum();
        if (fresh > 0) {
            all.add(Caveat.of("still-new", fresh, last.size()));
        }
    }

    private List<String> numbers(Predicate<Interview> which) {
        return inquiry.interviews().stream()
                .filter(which)
                .map(Interview::informant)
                .sorted()
                .toList();
    }

    private void coding(List<Caveat> all) {
        add(all, "one-coder", numbers(one -> one.coders().size() < 2));
        var low = new ArrayList<BilingualText>();
        var none = new ArrayList<BilingualText>();
        for (var one : inquiry.agreement()) {
            var name = name(one.category());
            switch (Objects.requireNonNull(one.by().get(Coefficient.ALPHA))) {
                case Outcome.Estimated<Agreement>(var agreement) -> {
                    if (agreement.value() < LOWEST_ALPHA) {
                        low.add(name);
                    }
                }
                case Outcome.Withheld<Agreement> withheld -> none.add(name);
            }
        }
        addNamed(all, "low-agreement", low);
        addNamed(all, "no-agreement", none);
        var open = inquiry.disagreements().stream()
                .filter(one -> one.settled().isEmpty())
                .count();
        if (open > 0) {
            all.add(Caveat.of(
                    "open-disagreements", open, inquiry.disagreements().size()));
        }
    }

    private void judgement(List<Caveat> all) {
        add(
                all,
                "of-office",
                inquiry.duties().stream()
                        .filter(duty -> duty.person().ofOffice())
                        .filter(duty -> !duty.coded().isEmpty()
                                || !duty.judged().isEmpty()
                                || !duty.inferred().isEmpty()
                                || !duty.adjudicated().isEmpty())
                        .map(duty -> duty.person().name())
                        .toList());
        addNamed(
                all,
                "none-against",
                inquiry.themes().stream()
                        .filter(theme -> theme.against().isEmpty())
                        .map(Theme::name)
                        .toList());
        add(
                all,
                "confirmed-by-chance",
                claims(claim -> claim.fit() == Fit.CONFIRM
                        && claim.estimates().stream()
                                .noneMatch(id -> inquiry.estimate(id).isShown())));
        add(
                all,
                "no-n",
                claims(claim -> claim.estimates().stream()
                        .map(inquiry::estimate)
                        .anyMatch(one -> one.withheld().isEmpty() && one.n().isEmpty())));
        add(
                all,
                "withheld",
                claims(claim -> claim.estimates().stream()
                        .map(inquiry::estimate)
                        .anyMatch(one -> one.withheld().isPresent())));
        add(all, "discordant", claims(claim -> claim.fit() == Fit.DISCORDANT));
        add(all, "dissonant", claims(claim -> any(claim, Position.DISSONANT)));
        add(all, "silent", claims(claim -> claim.fit() == Fit.SILENT));
        add(all, "silent-source", claims(claim -> any(claim, Position.SILENT)));
    }

    private static boolean any(JointClaim claim, Position position) {
        return Arrays.stream(Source.values())
                .anyMatch(source -> claim.triangulation().of(source) == position);
    }

    private List<String> claims(Predicate<JointClaim> which) {
        return inquiry.claims().stream().filter(which).map(JointClaim::id).toList();
    }

    /// As the themes call a category, since a codebook has one language only.
    private BilingualText name(UUID category) {
        return inquiry.themes().stream()
                .flatMap(theme -> Optional.ofNullable(theme.categories().get(category)).stream())
                .findFirst()
                .orElseGet(
                        () -> new BilingualText(inquiry.codebook().get(category).name(), null));
    }

    private static void addNamed(List<Caveat> all, String key, List<BilingualText> names) {
        if (!names.isEmpty()) {
            all.add(Caveat.of(key, new Caveat.Names(names)));
        }
    }

    private static void add(List<Caveat> all, String key, Collection<String> which) {
        if (!which.isEmpty()) {
            all.add(Caveat.of(key, String.join(", ", which)));
        }
    }
}
