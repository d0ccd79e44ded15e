package id.badak.study.check;

import id.badak.shell.Fields;
import id.badak.study.check.Quoted.Place;
import id.badak.study.studio.Sentences;
import id.badak.study.studio.Sentences.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/// What a researcher prepares: a summary, and sentences that were ticked or places that were typed.
final class CheckForm extends Fields {
    private static final Pattern PLACES = Pattern.compile("(\\d{1,7}\\s*[-–]\\s*\\d{1,7}([,;\\s]+|$))*");
    private static final Pattern PLACE = Pattern.compile("(\\d{1,7})\\s*[-–]\\s*(\\d{1,7})");

    private final Set<String> ticked;

    CheckForm(MultiValueMap<String, String> typed) {
        super(typed.toSingleValueMap());
        this.ticked = Set.copyOf(typed.getOrDefault("kalimat", List.of()));
    }

    private CheckForm(UUID operation) {
        super(Map.of("operasi", operation.toString()));
        this.ticked = Set.of();
    }

    static CheckForm empty(UUID operation) {
        return new CheckForm(operation);
    }

    boolean isTicked(int number) {
        return ticked.contains(String.valueOf(number));
    }

    /// The places that were chosen. Neighbouring sentences of one turn are one quotation, as they were said.
    List<Place> places(Sentences sentences) {
        var places = new ArrayList<Place>();
        Sentence before = null;
        for (int number = 1; number <= sentences.all().size(); number++) {
            var sentence = sentences.all().get(number - 1);
            if (!isTicked(number)) {
                before = null;
                continue;
            }
            boolean goesOn = before != null && before.turn() == sentence.turn();
            int first = goesOn ? places.removeLast().first() : sentence.first();
            places.add(new Place(first, sentence.beyond()));
            before = sentence;
        }
        if (!PLACES.matcher(value("tempat")).matches()) {
            faults().add("tempat", "check.fault.places");
        }
        places.addAll(PLACE.matcher(value("tempat"))
                .results()
                .map(one -> new Place(Integer.parseInt(one.group(1)), Integer.parseInt(one.group(2))))
                .collect(Collectors.toList()));
        return places;
    }
}
