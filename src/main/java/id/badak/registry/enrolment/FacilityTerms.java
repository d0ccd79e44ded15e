package id.badak.registry.enrolment;

import id.badak.kernel.Language;
import id.badak.kernel.Texts;
import id.badak.registry.facility.FacilityDraft;
import id.badak.registry.office.Region;
import id.badak.registry.programme.Chain;
import id.badak.registry.programme.Commodity;
import id.badak.registry.programme.FacilityKind;
import id.badak.registry.programme.FacilityKinds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The words an office may use about a facility today, and the check of a form against them.
///
/// A code and its name in either language mean the same: people type names, systems export codes.
final class FacilityTerms {
    /// As `facility_text_check`, `enterprise_name_check` and `enterprise_owner_name_check` have
    /// them.
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 500;

    private final FacilityKinds kinds;
    private final List<Commodity> commodities;
    private final List<Region> regions;
    private final Map<String, Chain> chainByWord = new HashMap<>();
    private final Map<String, FacilityKind> kindByWord = new HashMap<>();
    private final Map<String, Commodity> commodityByWord = new HashMap<>();
    private final Map<String, Region> regionByWord = new HashMap<>();

    FacilityTerms(FacilityKinds kinds, List<Commodity> commodities, List<Region> regions) {
        this.kinds = kinds;
        this.commodities = commodities;
        this.regions = regions;
        for (var language : Language.values()) {
            for (var chain : Chain.values()) {
                chainByWord.putIfAbsent(fold(Texts.in(language).of("chain", chain)), chain);
            }
            kinds.list().forEach(kind -> kindByWord.putIfAbsent(fold(kind.name(language)), kind));
            commodities.forEach(one -> commodityByWord.putIfAbsent(fold(one.name(language)), one));
        }
        for (var chain : Chain.values()) {
            chainByWord.put(fold(chain.name()), chain);
        }
        kinds.list().forEach(kind -> kindByWord.put(fold(kind.code()), kind));
        commodities.forEach(one -> commodityByWord.put(fold(one.code()), one));
        for (var region : regions) {
            regionByWord.put(fold(region.name()), region);
            regionByWord.put(region.code(), region);
        }
    }

    FacilityKinds kinds() {
        return kinds;
    }

    List<Commodity> commodities() {
        return commodities;
    }

    List<Region> regions() {
        return regions;
    }

    /// Checks every field and collects what is wrong, first field first.
    FacilityForm.Checked check(FacilityForm form) {
        return new Check(form).outcome();
    }

    private static String fold(String words) {
        return words.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_]+", " ")
                .replaceFirst("^kab\\.? ", "kabupaten ");
    }

    private final class Check {
        private final FacilityForm form;
        private final List<FacilityForm.Fault> faults = new ArrayList<>();

        Check(FacilityForm form) {
            this.form = form;
        }

        FacilityForm.Checked outcome() {
            var reference = reference();
            var enterprise = text(FacilityField.ENTERPRISE, LONGEST_NAME);
            var owner = text(FacilityField.OWNER, LONGEST_NAME);
            var phone = phone();
            var name = text(FacilityField.NAME, LONGEST_NAME);
            var chain = among(FacilityField.CHAIN, chainByWord);
            var kind = among(FacilityField.KIND, kindByWord);
            fitKind(chain, kind);
            var commodity = among(FacilityField.COMMODITY, commodityByWord);
            var region = among(FacilityField.REGION, regionByWord);
            var address = text(FacilityField.ADDRESS, LONGEST_ADDRESS);
            if (chain.isEmpty() || kind.isEmpty() || commodity.isEmpty() || region.isEmpty() || !faults.isEmpty()) {
                return new FacilityForm.Checked.Faulty(faults);
            }
            return new FacilityForm.Checked.Good(new FacilityDraft(
                    reference,
                    enterprise,
                    owner,
                    phone,
                    name,
                    chain.get(),
                    kind.get().code(),
                    commodity.get().code(),
                    region.get().code(),
                    address));
        }

        private String reference() {
            var reference = form.value(FacilityField.REFERENCE);
            if (reference.isEmpty()) {
                fault(FacilityField.REFERENCE, "required", "");
            } else if (!reference.matches("[A-Za-z0-9./_-]{1,40}")) {
                fault(FacilityField.REFERENCE, "reference", "");
            }
            return reference;
        }

        private String text(FacilityField field, int longest) {
            var text = form.value(field);
            if (text.isEmpty()) {
                fault(field, "required", "");
            } else if (text.length() > longest) {
                fault(field, "too-long", String.valueOf(longest));
            }
            return text;
        }

        private @Nullable String phone() {
            var phone = form.value(FacilityField.PHONE).replaceAll("[\\s().-]", "");
            if (phone.isEmpty() && form.value(FacilityField.PHONE).isEmpty()) {
                return null;
            }
            if (!phone.matches("\\+?[0-9]{8,15}")) {
                fault(FacilityField.PHONE, "phone", "");
            }
            return phone;
        }

        private <T> Optional<T> among(FacilityField field, Map<String, T> byWord) {
            var word = form.value(field);
            var found = Optional.ofNullable(byWord.get(fold(word)));
            if (word.isEmpty()) {
                fault(field, "required", "");
            } else if (found.isEmpty()) {
                fault(field, "unknown." + field.column(), shorten(word));
            }
            return found;
        }

        private void fitKind(Optional<Chain> chain, Optional<FacilityKind> kind) {
            if (chain.isPresent() && kind.isPresent() && kind.get().chain() != chain.get()) {
                fault(FacilityField.KIND, "other-chain", kind.get().chain().name());
            }
        }

        private void fault(FacilityField field, String key, String fact) {
            faults.add(new FacilityForm.Fault(field, key, fact));
        }
    }

    private static String shorten(String word) {
        return word.length() > 60 ? word.substring(0, 57) + "…" : word;
    }
}
