package fr.gisement.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** What every page's head holds. The look is Aura with the colours and type of {@code assets/gisement.css}. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("assets/gisement.css")
@ColorScheme(ColorScheme.Value.SYSTEM)
@Viewport("width=device-width, initial-scale=1")
public final class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "assets/gisement.svg");
        settings.addMetaTag("theme-color", "#fbf7ee");
        settings.setPageTitle("Gisement");
    }
}
