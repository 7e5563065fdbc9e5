package no.systemtilgang;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Who may know whom: the rooms of the house keep to what their {@code package-info.java} says. */
class ModulesTest {

    private static final String ROOT = "no.systemtilgang";

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void everyRoomKnowsOnlyWhomItMayKnow() {
        ApplicationModules.of(Systemtilgang.class).verify();
    }

    @Test
    void onlyTheProcessRoomKnowsTheEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".process", ROOT + ".process.guard", ROOT + ".demo..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(PRODUCT);
    }

    @Test
    void nobodyKnowsTheTrialsOwnRooms() {
        for (String room : new String[] {ROOT + ".demo..", ROOT + ".database.."}) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(room)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(room)
                    .check(PRODUCT);
        }
    }
}
