package fr.gisement.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.testing.TestInstallation;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What tests have in common that each have a {@link TrainedTown} of their own, built before and gone after. */
abstract class InTrainedTown {

    static final int DESK = 1280;
    static final int PHONE = 390;

    @LocalServerPort
    int port;

    @Autowired
    TestInstallation installation;

    @Autowired
    private TenantRegistry registry;

    private @Nullable TrainedTown town;

    @BeforeEach
    void build() {
        town = new TrainedTown(installation, registry);
    }

    @AfterEach
    void clear() {
        Objects.requireNonNull(town).close();
    }

    final void openSchools(int more) {
        Objects.requireNonNull(town).open(more);
    }

    final Visitor visitor(Browser browser, String mail, int width) {
        return Visitor.with(browser, port, width, ColorScheme.LIGHT).signIn(mail);
    }

    static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
