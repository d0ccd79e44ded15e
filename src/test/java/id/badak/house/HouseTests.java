package id.badak.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import id.badak.BadakApplication;
import id.badak.kernel.Actor;
import id.badak.kernel.Role;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.transaction.annotation.Transactional;

class HouseTests {
    private static final List<String> BANNED = List.of(
            "Service",
            "Manager",
            "Helper",
            "Util",
            "Utils",
            "Impl",
            "Dto",
            "Data",
            "Info",
            "Processor",
            "Handler",
            "Base");

    /// Interfaces that stand although nothing, or one type, implements them here; each with its reason.
    private static final Map<String, String> LONE_INTERFACES = Map.of(
            "id.badak.MoreCommands",
            "found by its name, since the jar of an installation comes without what implements it",
            "id.badak.launch.Ending$Opening",
            "the shape of a lambda: a Callable would not keep that the thing closes",
            "id.badak.backup.Snapshot$Photo",
            "the shape of a lambda: a Consumer may not throw",
            "id.badak.study.extract.DatasetFile$RowSink",
            "the shape of a lambda: a Consumer may not throw",
            "id.badak.bench.VisitsBench$Writers",
            "the shape of a lambda: it may throw, and the JDK's may not",
            "id.badak.kernel.OneByOne$Work",
            "the shape of a lambda: a Runnable may not throw, and a Callable must give something",
            "id.badak.prove.ground.Proof",
            "the proofs come one by one");

    private static final Set<String> AGGREGATES = Set.of(
            "id.badak.coaching.consent.Consent",
            "id.badak.coaching.mentoring.MentorCase",
            "id.badak.coaching.request.DataRequest",
            "id.badak.coaching.task.Task",
            "id.badak.coaching.visit.Visit",
            "id.badak.official.inspection.Inspection",
            "id.badak.official.permit.Permit",
            "id.badak.registry.facility.Enterprise",
            "id.badak.registry.facility.Facility",
            "id.badak.study.extract.FrozenDataset",
            "id.badak.study.interview.Interview",
            "id.badak.study.interview.Transcript",
            "id.badak.valve.ValveRequest");

    @Test
    void modulesKeepToTheirDeclaredDependencies() {
        var modules = ApplicationModules.of(BadakApplication.class);
        assertThat(modules.stream().count()).isGreaterThan(10);
        assertThat(modules.stream().filter(module -> module.isOpen()).toList()).isEmpty();
        modules.verify();
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder("target/modules"))
                .writeModulesAsPlantUml();
    }

    @Test
    void coachingAndOfficialDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage("id.badak.coaching..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("id.badak.official..")
                .allowEmptyShould(true)
                .check(MainClasses.all());
        noClasses()
                .that()
                .resideInAPackage("id.badak.official..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("id.badak.coaching..")
                .allowEmptyShould(true)
                .check(MainClasses.all());
    }

    @Test
    void registryKnowsNoZoneAboveIt() {
        noClasses()
                .that()
                .resideInAPackage("id.badak.registry..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("id.badak.coaching..", "id.badak.official..", "id.badak.study..")
                .check(MainClasses.all());
    }

    /// Only `main` does, to offer the study's commands, and the demo, which stands above the zones and tells its story
    /// through their doors.
    @Test
    void nothingDependsOnTheStudy() {
        noClasses()
                .that()
                .resideOutsideOfPackages("id.badak.study..", "id.badak.demo")
                .and()
                .doNotHaveFullyQualifiedName("id.badak.Badak")
                .and()
                .doNotHaveFullyQualifiedName("id.badak.Workshop")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("id.badak.study..")
                .check(MainClasses.all());
    }

    /// Who may stands beside the act as `@May`; a call in the middle of a method would not be in the table.
    @Test
    void rolesAreAskedByTheTableAndTheZonesOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages("id.badak.permission", "id.badak.database", "id.badak.kernel")
                .should()
                .callMethod(Actor.class, "require", Role[].class)
                .check(MainClasses.all());
    }

    /// The journal is one exception: the owner's page shows what both sides did, and reads it from the
    /// coaching side. The outbox is the other: it is kept with the addresses, in the gate's zone.
    @Test
    void aZonesDatabaseIsUsedInItsZoneOnly() {
        onlyIn("Coaching", "id.badak.coaching..", "id.badak.journal");
        onlyIn("Official", "id.badak.official..");
        onlyIn("Study", "id.badak.study..");
        onlyIn("Gate", "id.badak.gate..", "id.badak.notice");
        onlyIn("Registry", "id.badak.registry..");
        onlyIn("Valve", "id.badak.valve");
    }

    private static void onlyIn(String zone, String... packages) {
        var allowed = Stream.concat(Stream.of(packages), Stream.of("id.badak.database"))
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat()
                .haveNameMatching("id\\.badak\\.database\\." + zone + "(Database|Transaction)")
                .check(MainClasses.all());
    }

    @Test
    void transactionsNameTheirZone() {
        noClasses()
                .that()
                .areNotAnnotations()
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(MainClasses.all());
        com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods()
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(MainClasses.all());
    }

    @Test
    void typesHaveNoBannedName() {
        assertThat(MainClasses.written().stream()
                        .map(JavaClass::getSimpleName)
                        .filter(name ->
                                name.startsWith("Abstract") || BANNED.stream().anyMatch(name::endsWith)))
                .isEmpty();
    }

    @Test
    void interfacesHaveMoreThanOneImplementation() {
        assertThat(MainClasses.written().stream()
                        .filter(type -> type.isInterface() && !type.isAnnotation())
                        .filter(type -> type.getAllSubclasses().stream()
                                        .filter(HouseTests::isConcrete)
                                        .count()
                                < 2)
                        .map(JavaClass::getName)
                        .filter(name -> !LONE_INTERFACES.containsKey(name)))
                .isEmpty();
    }

    private static boolean isConcrete(JavaClass type) {
        return !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT);
    }

    @Test
    void valuesAndCollaboratorsComeThroughConstructors() {
        noFields().should().beAnnotatedWith(Value.class).check(MainClasses.all());
        noFields().should().beAnnotatedWith(Autowired.class).check(MainClasses.all());
        assertThat(linesOfMain("@Value(")).isEmpty();
        assertThat(linesOfMain("@Autowired")).isEmpty();
    }

    /// A public record has a public constructor; only its own module may decide to make one.
    @Test
    void aggregatesAreMadeInTheirOwnModuleOnly() {
        noClasses()
                .should()
                .callConstructorWhere(new DescribedPredicate<>("an aggregate's is called from another module") {
                    @Override
                    public boolean test(com.tngtech.archunit.core.domain.JavaConstructorCall call) {
                        return AGGREGATES.contains(call.getTargetOwner().getName())
                                && !call.getOriginOwner()
                                        .getPackageName()
                                        .equals(call.getTargetOwner().getPackageName());
                    }
                })
                .check(MainClasses.all());
    }

    /// The clock itself is made where an application is put together.
    @Test
    void timeComesFromTheClockThatIsPassed() {
        noClasses()
                .should()
                .accessTargetWhere(new DescribedPredicate<>("it asks the machine for the time") {
                    @Override
                    public boolean test(JavaAccess<?> access) {
                        return asksTheMachine(access);
                    }
                })
                .check(MainClasses.all());
    }

    private static boolean asksTheMachine(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getName();
        if (owner.isEquivalentTo(Clock.class)) {
            return name.startsWith("system") && !access.getOrigin().isAnnotatedWith(Bean.class);
        }
        if (owner.isEquivalentTo(System.class)) {
            return name.equals("currentTimeMillis");
        }
        return owner.getPackageName().equals("java.time")
                && name.equals("now")
                && access.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget method
                && method.getRawParameterTypes().isEmpty();
    }

    /// A terminal belongs to the commands; everything else logs.
    @Test
    void onlyCommandsPrint() {
        noClasses()
                .that()
                .resideOutsideOfPackages("id.badak", "id.badak.launch", "id.badak.bench")
                .and()
                .haveSimpleNameNotEndingWith("Command")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(MainClasses.all());
    }

    @Test
    void mostTypesAreHidden() {
        var all = MainClasses.written();
        var hidden = all.stream()
                .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();
        var percent = 100.0 * hidden / all.size();
        System.out.printf("types not public: %.0f %% of %d%n", percent, all.size());
        assertThat(percent).isGreaterThanOrEqualTo(50);
    }

    @Test
    void everyPackageSaysWhatItIsAndIsNullMarked() {
        var packages = Sources.list(Sources.JAVA, ".java").stream()
                .map(file -> file.resolveSibling("package-info.java"))
                .collect(Collectors.toSet());
        assertThat(packages).allSatisfy(file -> {
            assertThat(Files.exists(file)).as(Sources.name(file)).isTrue();
            assertThat(Sources.read(file))
                    .as(Sources.name(file))
                    .startsWith("/// ")
                    .contains("@NullMarked");
        });
    }

    /// jqwik passes over a property that stands in a class of JUnit's, without a word.
    @Test
    void everyPropertyIsTried() {
        assertThat(Sources.list(Sources.ROOT.resolve("src/test/java"), ".java").stream()
                        .filter(file -> Sources.read(file).lines().anyMatch(line -> line.matches(" {8,}@Property.*")))
                        .map(Sources::name))
                .isEmpty();
    }

    @Test
    void nothingIsImportedByWildcardOrPutOff() {
        assertThat(linesOfMain("TO" + "DO")).isEmpty();
        assertThat(linesOfMain("import module ")).isEmpty();
        assertThat(linesOfMain(".*;").stream().filter(line -> line.contains("import ")))
                .isEmpty();
    }

    private static List<String> linesOfMain(String part) {
        return Sources.list(Sources.JAVA, ".java").stream()
                .flatMap(file -> Sources.read(file)
                        .lines()
                        .filter(line -> line.contains(part))
                        .map(line -> Sources.name(file) + ": " + line.strip()))
                .toList();
    }
}
