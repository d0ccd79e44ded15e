package id.badak.study.interview;

import id.badak.kernel.Ids;
import id.badak.registry.programme.Chain;
import id.badak.shell.Fields;
import id.badak.study.interview.Arrivals.Told;
import id.badak.study.interview.FieldStudies.Asked;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whether a text of another program comes in, and as whose interview. Several stand in one form, so that each field
/// begins with the id of its text.
public final class ArrivalForm extends Fields {
    /// In the place of an informant's id: somebody the study has not asked so far.
    public static final String SOMEBODY_NEW = "baru";

    private final UUID text;
    private final List<Informant> informants;
    private @Nullable Told told;

    /// @param next the number a new informant would have, where none was typed
    public ArrivalForm(Map<String, String> typed, UUID text, List<Informant> informants, int next) {
        super(typed);
        this.text = text;
        this.informants = List.copyOf(informants);
        if (value(field("nomor")).isEmpty()) {
            keep(field("nomor"), String.valueOf(next));
        }
    }

    public UUID text() {
        return text;
    }

    /// Whom it may be of, but for somebody new.
    public List<Informant> informants() {
        return informants;
    }

    /// What a field is called in the form.
    public String field(String name) {
        return text + "-" + name;
    }

    /// Whether it is to come in; what nobody chose stays out.
    public boolean isChosen() {
        return !value(field("milik")).isEmpty();
    }

    /// Whether who brings it says that they never mentored the informant.
    public boolean isApart() {
        return is(field("sikap"), "ya");
    }

    /// Looks for faults in what was chosen.
    ///
    /// @return whether it may come in as it is
    public boolean check(LocalDate today) {
        boolean isNew = is(field("milik"), SOMEBODY_NEW);
        var informant = Ids.find(value(field("milik"))).flatMap(this::find);
        if (!isNew && informant.isEmpty()) {
            faults().add(field("milik"), "interview.fault.whose");
        }
        var person = new InformantForm(part("nomor", "peran", "rantai", "kelompok", "sejak", "negatif"));
        Optional<Asked> asked = isNew ? person.check(today) : Optional.empty();
        var meeting = new InterviewForm(part("tanggal", "menit", "cara", "pedoman"));
        var draft = meeting.check(today);
        var consent =
                new ConsentForm(Map.of("tanggal", value(field("setuju-tanggal")), "cara", value(field("setuju-cara"))));
        var day = consent.day(today);
        var way = consent.way();
        take(person, "");
        take(meeting, "");
        take(consent, "setuju-");
        if (!is(field("samar"), "ya")) {
            faults().add(field("samar"), "interview.fault.masked");
        }
        if (faults().any()) {
            return false;
        }
        told = new Told(
                informant.orElse(null), asked.orElse(null), draft.orElseThrow(), day.orElseThrow(), way.orElseThrow());
        return true;
    }

    Told told() {
        if (told == null) {
            throw new IllegalStateException("a text that was not checked");
        }
        return told;
    }

    private Optional<InformantId> find(UUID id) {
        return informants.stream()
                .map(Informant::id)
                .filter(informant -> informant.value().equals(id))
                .findFirst();
    }

    private Map<String, String> part(String... names) {
        var values = new HashMap<String, String>();
        for (var name : names) {
            values.put(name, value(field(name)));
        }
        values.put("operasi", text.toString());
        return values;
    }

    private void take(Fields form, String before) {
        form.faults()
                .list()
                .forEach(fault -> faults().add(
                                field(before + fault.field()),
                                fault.key(),
                                fault.facts().toArray()));
    }

    public static List<Informant.Part> parts() {
        return List.of(Informant.Part.values());
    }

    public static List<Chain> chains() {
        return List.of(Chain.values());
    }

    public static List<Interview.Mode> modes() {
        return List.of(Interview.Mode.values());
    }

    public static List<Interview.Way> ways() {
        return List.of(Interview.Way.values());
    }
}
