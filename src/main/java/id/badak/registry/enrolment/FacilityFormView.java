package id.badak.registry.enrolment;

import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import id.badak.registry.programme.Chain;
import id.badak.registry.programme.FacilityKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// @param faults by column, in the order of the form
record FacilityFormView(FacilityForm form, List<Fault> faults, FacilityTerms terms, Language language) {

    record Fault(String column, String sentence) {}

    record Choice(String value, String name) {}

    static FacilityFormView of(FacilityForm form, List<FacilityForm.Fault> faults, FacilityTerms terms, Texts texts) {
        return new FacilityFormView(
                form,
                faults.stream()
                        .map(fault -> new Fault(fault.field().column(), EnrolmentWords.say(fault, texts)))
                        .toList(),
                terms,
                texts.language());
    }

    String value(String column) {
        return FacilityField.of(column).map(form::value).orElse("");
    }

    @Nullable
    String fault(String column) {
        return faults.stream()
                .filter(fault -> fault.column().equals(column))
                .map(Fault::sentence)
                .findFirst()
                .orElse(null);
    }

    Map<String, List<Choice>> chains() {
        return Map.of("", Arrays.stream(Chain.values()).map(this::choice).toList());
    }

    /// Grouped by chain, so that a kind is found, and fits, without a script.
    Map<String, List<Choice>> kinds() {
        return terms.kinds().list().stream()
                .collect(Collectors.groupingBy(
                        (FacilityKind kind) -> choice(kind.chain()).name(),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                (FacilityKind kind) -> new Choice(kind.code(), kind.name(language)),
                                Collectors.toList())));
    }

    Map<String, List<Choice>> commodities() {
        return Map.of(
                "",
                terms.commodities().stream()
                        .map(one -> new Choice(one.code(), one.name(language)))
                        .toList());
    }

    Map<String, List<Choice>> regions() {
        return Map.of(
                "",
                terms.regions().stream()
                        .map(region -> new Choice(region.code(), region.name()))
                        .toList());
    }

    private Choice choice(Chain chain) {
        return new Choice(chain.name(), Texts.in(language).of("chain", chain));
    }
}
