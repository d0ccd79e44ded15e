package id.badak.registry.enrolment;

import id.badak.kernel.Texts;
import id.badak.registry.facility.FacilityWords;
import org.springframework.stereotype.Component;

@Component
class EnrolmentWords {
    private final FacilityWords words;

    EnrolmentWords(FacilityWords words) {
        this.words = words;
    }

    String say(FacilityField field, String value, Texts texts) {
        return switch (field) {
            case CHAIN -> texts.of("chain." + value);
            case KIND -> words.kind(value, texts);
            case COMMODITY -> words.commodity(value, texts);
            case REGION -> words.region(value);
            case REFERENCE, ENTERPRISE, OWNER, PHONE, NAME, ADDRESS -> value;
        };
    }

    static String say(FacilityForm.Fault fault, Texts texts) {
        var fact = fault.key().equals("other-chain") ? texts.of("chain." + fault.fact()) : fault.fact();
        return texts.of("facility.fault." + fault.key(), fact);
    }
}
