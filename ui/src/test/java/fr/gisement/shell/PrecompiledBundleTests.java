package fr.gisement.shell;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.WebComponentExporter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The client is Vaadin's own, compiled by Vaadin: nothing of ours may ask for another, which would need Node. */
class PrecompiledBundleTests {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fr.gisement");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.vaadin.flow.component.dependency.JsModule",
                "com.vaadin.flow.component.dependency.JsModule$Container",
                "com.vaadin.flow.component.dependency.JavaScript",
                "com.vaadin.flow.component.dependency.JavaScript$Container",
                "com.vaadin.flow.component.dependency.CssImport",
                "com.vaadin.flow.component.dependency.CssImport$Container",
                "com.vaadin.flow.component.dependency.NpmPackage",
                "com.vaadin.flow.component.dependency.NpmPackage$Container",
                "com.vaadin.flow.server.LoadDependenciesOnStartup",
                "com.vaadin.flow.theme.Theme"
            })
    void noClassAsksForAnotherBundle(String trigger) throws ClassNotFoundException {
        assertThat(Class.forName(trigger)).isAnnotation(); // a name that Vaadin no longer has would guard nothing
        noClasses().should().beAnnotatedWith(trigger).check(OURS);
    }

    @Test
    void theScreensOfEveryModuleAreLookedAt() {
        assertThat(OURS.stream().map(JavaClass::getPackageName))
                .contains("fr.gisement.components", "fr.gisement.console", "fr.gisement.portal");
    }

    @Test
    void noClassExportsAWebComponent() {
        noClasses().should().beAssignableTo(WebComponentExporter.class).check(OURS);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "components", "../tenant-admin"})
    void noFileOfOursReplacesTheBundles(String module) {
        assertThat(Path.of(module, "src/main")).exists();
        assertThat(Path.of(module, "src/main/frontend")).doesNotExist();
        assertThat(Path.of(module, "src/main/bundles")).doesNotExist();
        assertThat(Path.of(module, "src/main/resources/META-INF/frontend")).doesNotExist();
        assertThat(Path.of(module, "package.json")).doesNotExist();
    }

    @Test
    void theBuildServesTheBundleThatVaadinCompiled() throws Exception {
        assertThat(Files.readString(Path.of("target/classes/META-INF/VAADIN/config/stats.json")))
                .containsPattern("\"pre-compiled\"\\s*:\\s*true");
    }
}
