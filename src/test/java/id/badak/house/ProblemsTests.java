package id.badak.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import id.badak.cast.Refusals;
import id.badak.kernel.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;

/// Every refusal has a test that asks over HTTP and reads its sentence: on the page, or in what a device is told.
///
/// Read from the tests' bytecode: a test method that makes the problem and hands it to [Refusals#shown] or
/// [Refusals#told].
class ProblemsTests {
    /// Refusals that nobody can meet over HTTP today; each with its reason. They guard a door all the same.
    private static final Map<String, String> UNREACHED = Map.of(
            "id.badak.coaching.upload.UploadProblem$PieceCutOff",
            "who cut the line reads no answer; it keeps a cut line from being an accident, as UploadPagesTests says",
            "id.badak.study.extract.FreezeProblem$TooLargeForSheet",
            "it takes more rows than one sheet can hold, a million and more, which no test freezes",
            "id.badak.registry.facility.FacilityProblem$ReferenceTaken",
            "the form and the import go through Enrolment, which says it at the field; this is for demo and proofs",
            "id.badak.registry.grading.GradingProblem$AnswerDoesNotFit",
            "the form offers fitting answers only, and mentors do not judge; for inspectors' devices, which have no"
                    + " address yet",
            "id.badak.registry.grading.GradingProblem$Unanswered",
            "the form names each clause that is left out; for inspectors' devices",
            "id.badak.registry.grading.GradingProblem$GroupNotJudged",
            "the one edition that grades by means is a draft",
            "id.badak.registry.standard.StandardProblem$UnknownClause",
            "forms list the edition's own clauses, and visits refuse another as they read the answers; for"
                    + " inspectors' devices",
            "id.badak.official.inspection.InspectionProblem$AnsweredUnseen",
            "the form leaves out answers of what was closed; for inspectors' devices",
            "id.badak.official.inspection.InspectionProblem$FindingOnMetClause",
            "the form leaves out words on a met clause; for inspectors' devices");

    private static final Set<String> LOOKS = Set.of("shown", "told");

    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("id.badak");

    private static final Set<String> KNOWN = Set.copyOf(problems());

    @Test
    void everyRefusalIsShownOverHttpInATest() {
        var unshown = new TreeSet<>(problems());
        unshown.removeAll(shown());
        assertThat(unshown).isEqualTo(new TreeSet<>(UNREACHED.keySet()));
    }

    /// What no page leads to is still asked at its door. A line that is cut is held over HTTP by `UploadPagesTests`.
    @Test
    void everyOtherRefusalIsMetAtItsDoor() {
        var unmet = new TreeSet<>(UNREACHED.keySet());
        unmet.removeAll(TESTS.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(Testable.class))
                .flatMap(method -> madeIn(method).stream())
                .collect(Collectors.toSet()));
        assertThat(unmet).containsExactly("id.badak.coaching.upload.UploadProblem$PieceCutOff");
    }

    /// What this test stands on: a problem that a test makes for a door has been shown to nobody.
    @Test
    void aProblemThatIsOnlyMadeIsNotShown() {
        var door = TESTS.get("id.badak.gate.roster.OfficeAccountTests").getMethod("isNotClosedByItself");
        var page = TESTS.get("id.badak.gate.roster.OfficeAccountPagesTests").getMethod("keepsTheHeadsOwn");

        assertThat(shownBy(door)).isEmpty();
        assertThat(shownBy(page)).containsExactly("id.badak.gate.roster.RosterProblem$OwnAccount");
    }

    private static List<String> problems() {
        return MainClasses.written().stream()
                .filter(type -> type.isAssignableTo(Problem.class) && !type.isInterface())
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getName)
                .toList();
    }

    private static Set<String> shown() {
        return TESTS.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(Testable.class))
                .flatMap(method -> shownBy(method).stream())
                .collect(Collectors.toSet());
    }

    /// The problems a test makes, if it looks as often as it makes one.
    private static Set<String> shownBy(JavaMethod test) {
        var looks = test.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().isEquivalentTo(Refusals.class) && LOOKS.contains(call.getName()))
                .count();
        var made = madeIn(test);
        return made.size() <= looks ? Set.copyOf(made) : Set.of();
    }

    private static List<String> madeIn(JavaMethod test) {
        return test.getConstructorCallsFromSelf().stream()
                .map(call -> call.getTargetOwner().getName())
                .filter(KNOWN::contains)
                .toList();
    }
}
