package fr.gisement;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

class PackageStructureTests {

    private static final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.gisement");

    @Test
    void noFeatureDependsOnItself() {
        slices().matching("fr.gisement.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void theTenancyItselfKnowsNothingOfItsMachinery() {
        noClasses()
                .that()
                .resideInAPackage("fr.gisement.tenancy")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("fr.gisement.tenancy.*..")
                .check(classes);
    }

    @Test
    void onlyTheSwitchPointOpensConnections() {
        noClasses()
                .that()
                .resideInAnyPackage("fr.gisement.space..", "fr.gisement.inbox..", "fr.gisement.tenancy.hibernate..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(DriverManager.class, HikariDataSource.class)
                .check(classes);
    }
}
