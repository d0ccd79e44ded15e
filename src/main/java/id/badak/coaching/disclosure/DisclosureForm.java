package id.badak.coaching.disclosure;

import id.badak.coaching.disclosure.DisclosureReport.Item;
import id.badak.kernel.Ids;
import id.badak.kernel.Problem;
import id.badak.valve.ValveReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

record DisclosureForm(MultiValueMap<String, String> fields) {
    static DisclosureForm empty() {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("operasi", Ids.next().toString());
        return new DisclosureForm(fields);
    }

    String value(String name) {
        return Optional.ofNullable(fields.getFirst(name)).orElse("");
    }

    boolean is(String name, String value) {
        return fields.getOrDefault(name, List.of()).contains(value);
    }

    /// The operation's id; a form that lost its own gets another.
    String operation() {
        return id(value("operasi")).orElseGet(Ids::next).toString();
    }

    UUID requireOperation() {
        return id(value("operasi")).orElseThrow(() -> Problem.refuse(new DisclosureProblem.NoOperation()));
    }

    @Nullable
    ValveReason reason() {
        return Arrays.stream(ValveReason.values())
                .filter(reason -> reason.name().equals(value("alasan")))
                .findFirst()
                .orElse(null);
    }

    /// The chosen problems; a photo is named together with its task, and chooses the task too.
    List<Item> items() {
        var items = new ArrayList<Item>();
        for (var chosen : chosenTasks()) {
            var photos = fields.getOrDefault("gambar", List.of()).stream()
                    .filter(value -> value.startsWith(chosen + "_"))
                    .map(value -> requireId(value.substring(value.indexOf('_') + 1)))
                    .toList();
            items.add(new Item(requireId(chosen), photos));
        }
        return items;
    }

    DisclosureReport report(UUID mentorCase) {
        return new DisclosureReport(
                mentorCase, reason(), value("dasar"), value("keterangan"), value("nomor"), value("pejabat"), items());
    }

    /// Every field but the step, to be carried through the page that asks once more.
    List<Field> carried() {
        return fields.entrySet().stream()
                .filter(field -> List.of("alasan", "dasar", "keterangan", "nomor", "pejabat", "butir", "gambar")
                        .contains(field.getKey()))
                .flatMap(field -> field.getValue().stream().map(value -> new Field(field.getKey(), value)))
                .toList();
    }

    record Field(String name, String value) {}

    private List<String> chosenTasks() {
        var chosen = new ArrayList<>(fields.getOrDefault("butir", List.of()));
        fields.getOrDefault("gambar", List.of()).stream()
                .filter(value -> value.indexOf('_') > 0)
                .map(value -> value.substring(0, value.indexOf('_')))
                .forEach(chosen::add);
        return chosen.stream().distinct().toList();
    }

    private static UUID requireId(String value) {
        return id(value).orElseThrow(() -> Problem.refuse(new DisclosureProblem.NotOfThisCase()));
    }

    private static Optional<UUID> id(String value) {
        try {
            return Optional.of(UUID.fromString(value));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
