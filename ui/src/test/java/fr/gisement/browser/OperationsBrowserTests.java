package fr.gisement.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.gisement.tenancy.TenantId;
import fr.gisement.testing.TestInstallation;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How the fleet is and what can be done about it, with a real browser. */
@StartedRectorat
@ExtendWith(Chromium.class)
class OperationsBrowserTests {

    private static final String SCREEN = "/console/exploitation";
    private static final double LONG = 60_000;

    @LocalServerPort
    private int port;

    @Autowired
    private TestInstallation installation;

    private String name = "";
    private String schema = "";

    @BeforeEach
    void aSchoolOfItsOwn() {
        String slug = "ecole-"
                + installation.query("select count(*) from platform.tenant").getFirst();
        TenantId town = TenantId.of(installation
                .query("select id from platform.tenant where slug = 'auchel'")
                .getFirst());
        TenantId school = installation.school(slug, town);
        name = "École " + slug;
        schema = installation
                .query("select schema_name from platform.tenant where id = '%s'".formatted(school))
                .getFirst();
    }

    @Test
    void aSchoolThatCannotBeBroughtUpToDateIsNamedWithItsErrorAndTriedAgain(Browser browser) {
        installation.execute(
                "update platform.fleet_schema set version = version - 1 where schema_name = '%s'".formatted(schema));
        try (Visitor visitor = Visitor.with(browser, port, 1280, ColorScheme.LIGHT)) {
            Page page = visitor.signIn(RectoratFleet.ADMIN).page();
            visitor.open(SCREEN);
            assertThat(page.locator("main")).containsText("Un espace attend la dernière version");
            button(page, "Mettre le parc à jour").click();

            Locator trouble = page.locator(".trouble tr", new Page.LocatorOptions().setHasText(name));
            assertThat(trouble).containsText("already exists", new ContainsTextOptions().setTimeout(LONG));
            assertThat(latest(page)).containsText("1 échec");
            assertThat(visitor.accessibilityFaults()).isEmpty();
            visitor.picture("exploitation-echec");

            emptied();
            trouble.getByRole(AriaRole.BUTTON).click();
            assertThat(page.locator(".trouble")).hasCount(0, new HasCountOptions().setTimeout(LONG));
            assertThat(latest(page)).containsText("Mise à jour d’un espace");
            assertThat(latest(page)).containsText("1 espace mis à jour");
            assertThat(latest(page)).containsText("Alice Rectorat");
            assertThat(page.locator("main")).containsText("Tous les espaces sont à la dernière version");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    void aSchoolThatCouldNotBeOpenedIsTriedAgain(Browser browser) {
        installation.as((life, owner) -> life.fail(
                owner,
                TenantId.of(installation
                        .query("select id from platform.tenant where schema_name = '%s'".formatted(schema))
                        .getFirst()),
                "plus de place"));
        installation.execute(
                "update platform.tenant set schema_name = null where schema_name = '%s'".formatted(schema));
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            Page page = visitor.signIn(RectoratFleet.ADMIN).page();
            visitor.open(SCREEN);
            Locator trouble = page.locator(".trouble tr", new Page.LocatorOptions().setHasText(name));
            assertThat(trouble).containsText("plus de place");
            trouble.getByRole(AriaRole.BUTTON).click();
            assertThat(trouble).hasCount(0, new HasCountOptions().setTimeout(LONG));
            assertThat(installation.query("select state from platform.tenant where name = '%s'".formatted(name)))
                    .isEqualTo(List.of("ACTIVE"));
            assertThat(visitor.scrollsSideways()).isFalse();
        }
    }

    @Test
    void whatDiffersFromItsModelIsNamedAndUnfolds(Browser browser) {
        installation.execute("alter table %s.profile add column planted text".formatted(schema));
        installation.execute(
                "insert into platform.role_incident (role_name, what, healed) values ('%s', 'altered password', true)"
                        .formatted(schema));
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            Page page = visitor.signIn(RectoratFleet.ADMIN).page();
            visitor.open(SCREEN);
            button(page, "Rechercher des écarts").click();
            assertThat(page.locator(".drift .callout"))
                    .containsText("1 espace diffère", new ContainsTextOptions().setTimeout(LONG));
            page.locator(".drift vaadin-details-summary").click();
            assertThat(page.locator(".differences")).containsText("En trop : column profile.planted");
            assertThat(page.locator(".incidents")).containsText(name);
            assertThat(page.locator(".incidents")).containsText("altered password");
            assertThat(visitor.scrollsSideways()).isFalse();
            assertThat(visitor.accessibilityFaults()).isEmpty();
            visitor.picture("exploitation-ecarts");
        }
        installation.execute("alter table %s.profile drop column planted".formatted(schema));
    }

    @ParameterizedTest
    @CsvSource({"390, LIGHT", "390, DARK", "1280, LIGHT"})
    void thePageFitsAndIsAccessible(int width, ColorScheme colours, Browser browser) {
        try (Visitor visitor = Visitor.with(browser, port, width, colours)) {
            visitor.signIn(RectoratFleet.ADMIN).open(SCREEN);
            assertThat(visitor.page().locator("h2").first()).hasText("Version du parc");
            assertThat(visitor.scrollsSideways()).isFalse();
            assertThat(visitor.accessibilityFaults()).isEmpty();
            assertThat(visitor.complaints()).isEmpty();
            visitor.picture("exploitation");
        }
    }

    /** As if no change set had ever run on it. */
    private void emptied() {
        installation.executeAsSuperuser("""
                do $$ declare t text; begin
                    for t in select tablename from pg_tables where schemaname = '%1$s' and tablename <> 'databasechangelog' loop
                        execute 'drop table if exists "%1$s".' || quote_ident(t) || ' cascade';
                    end loop;
                end $$;
                delete from "%1$s".databasechangelog;
                update platform.fleet_schema set version = 0 where schema_name = '%1$s'""".formatted(schema));
    }

    private static Locator latest(Page page) {
        return page.locator(".latest tbody tr").first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
