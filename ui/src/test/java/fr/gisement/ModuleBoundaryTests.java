package fr.gisement;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.gisement.access.SpaceEntry;
import fr.gisement.figures.OwnFigures;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.TenantGate;
import fr.gisement.usecase.SchoolUseCases;
import fr.gisement.usecase.UseCaseDesk;
import org.junit.jupiter.api.Test;

/** Who may know whom; Maven's modules hold the coarse half of it, these the fine one. */
class ModuleBoundaryTests {

    /** Read once: that takes longer than all that is asked of them. */
    private static final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("fr.gisement");

    @Test
    void noFeatureIsPartOfACycle() {
        slices().matching("fr.gisement.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void theMigrationsKnowNothingElseOfOurs() {
        classes()
                .that()
                .resideInAPackage("fr.gisement.migrations..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "fr.gisement.migrations..",
                        "java..",
                        "javax..",
                        "liquibase..",
                        "com.zaxxer.hikari..",
                        "org.slf4j..",
                        "org.jspecify.."))
                .check(classes);
    }

    @Test
    void liquibaseStaysInOnePackage() {
        noClasses()
                .that()
                .resideOutsideOfPackage("fr.gisement.migrations.changelog..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("liquibase..")
                .check(classes);
    }

    /** Every package of screens; a new one is added here. */
    private static final String[] SCREENS = {
        "fr.gisement.portal..",
        "fr.gisement.doorstep..",
        "fr.gisement.door..",
        "fr.gisement.components..",
        "fr.gisement.console..",
        "fr.gisement.school..",
        "fr.gisement.circonscription..",
        "fr.gisement.entrance..",
        "fr.gisement.presence..",
        "fr.gisement.timetable..",
        "fr.gisement.ideas..",
        "fr.gisement.figurebook..",
        "fr.gisement.authoring.."
    };

    @Test
    void onlyScreensAndTheShellKnowVaadin() {
        noClasses()
                .that()
                .resideOutsideOfPackages(SCREENS)
                .and()
                .resideOutsideOfPackages("fr.gisement.shell..", "fr.gisement.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(classes);
    }

    @Test
    void screensSpeakToServicesAndNeverToTheDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage(SCREENS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..",
                        "javax.sql..",
                        "jakarta.persistence..",
                        "org.springframework.jdbc..",
                        "fr.gisement.migrations.provisioning..",
                        "fr.gisement.migrations.rollout..",
                        "fr.gisement.tenancy.connection..",
                        "fr.gisement.tenancy.hibernate..")
                .check(classes);
    }

    /** The rectorat reads no class content: nothing of its console leads into a tenant. */
    @Test
    void theConsoleEntersNoTenant() {
        noClasses()
                .that()
                .resideInAnyPackage("fr.gisement.console..", "fr.gisement.fleetview..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "fr.gisement.blog..",
                                "fr.gisement.classes..",
                                "fr.gisement.followup..",
                                "fr.gisement.help..",
                                "fr.gisement.support..",
                                "fr.gisement.school..",
                                "fr.gisement.space..",
                                "fr.gisement.tenancy.connection..",
                                "fr.gisement.tenancy.hibernate..")
                        .or(belongToAnyOf(
                                CurrentTenant.class,
                                SpaceEntry.class,
                                TenantGate.class,
                                OwnFigures.class,
                                UseCaseDesk.class,
                                SchoolUseCases.class)))
                .check(classes);
    }

    @Test
    void viewsAreTheirPackagesOwn() {
        classes()
                .that()
                .areAnnotatedWith("com.vaadin.flow.router.Route")
                .should()
                .bePackagePrivate()
                .check(classes);
    }
}
