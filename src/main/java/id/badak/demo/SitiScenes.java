package id.badak.demo;

import id.badak.demo.CoachingScenes.Sight;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Bu Siti's autumn, which whoever signs in as the owner sees.
///
/// Two visits; a label that was accepted, a toilet where more is needed, and three open tasks of
/// which two keep her from the next level: the hand-washing place and the toilet are serious
/// clauses, the staff's signs are not.
@Component
class SitiScenes {
    private static final String LABEL = "30";
    private static final String STORE = "24";
    private static final String HANDS = "11";
    private static final String TOILET = "12";
    private static final String SIGNS = "18";

    private final CoachingScenes scenes;
    private final Words words;

    SitiScenes(CoachingScenes scenes, Words words) {
        this.scenes = scenes;
        this.words = words;
    }

    void tell(Place siti, LocalDate today) {
        var lots = siti.lots(0);
        scenes.assign(siti, today.minusDays(70), words.of("reason.siti"));
        var first = today.minusDays(60);
        var all = CoachingScenes.numbers(scenes.edition(siti, first));
        var found = List.of(HANDS, TOILET, STORE, LABEL);
        scenes.visit(siti, new Sight(first, all, found, today.plusDays(9), words.of("note.siti.1"), true), lots);
        scenes.fix(siti, LABEL, today.minusDays(48), words.of("fix.siti.packing"));
        scenes.review(siti, LABEL, today.minusDays(46), true, words.of("accepted.siti"));
        var second = today.minusDays(20);
        var looked = List.of(SIGNS, STORE, LABEL);
        scenes.visit(
                siti,
                new Sight(second, looked, List.of(SIGNS), today.plusDays(24), words.of("note.siti.2"), true),
                lots);
        scenes.fix(siti, TOILET, today.minusDays(8), words.of("fix.siti.toilet"));
        scenes.review(siti, TOILET, today.minusDays(6), false, words.of("more.siti"));
    }
}
