package fr.gisement.shell;

import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Paragraph;

/** Says which version is served. */
final class PublicFooter extends Footer {

    PublicFooter(FleetVersion version) {
        addClassName("site-footer");
        add(new Paragraph(getTranslation("shell.footer.what")));
        add(new Paragraph(
                getTranslation("shell.footer.version", version.application(), version.schools(), version.behind())));
    }
}
