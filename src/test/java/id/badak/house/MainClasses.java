package id.badak.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/// The compiled classes of main, read once for all tests of the house.
final class MainClasses {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("id.badak");

    private MainClasses() {}

    static JavaClasses all() {
        return ALL;
    }

    /// Types somebody wrote: no template's class, no package's, no lambda's or switch's helper.
    static List<JavaClass> written() {
        return ALL.stream().filter(MainClasses::isWritten).toList();
    }

    private static boolean isWritten(JavaClass type) {
        return !type.getSimpleName().startsWith("Jte")
                && !type.getSimpleName().equals("package-info")
                && !type.isAnonymousClass()
                && !type.getName().matches(".*\\$\\d+.*");
    }
}
