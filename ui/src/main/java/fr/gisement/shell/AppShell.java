package fr.gisement.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** What every page's head holds. The look is Aura with the colours and type of {@code docs/design.md}. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("assets/gisement.css")
@StyleSheet("assets/vaadin.css")
@StyleSheet("assets/frame.css")
@StyleSheet("assets/components.css")
@StyleSheet("assets/public.css")
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
