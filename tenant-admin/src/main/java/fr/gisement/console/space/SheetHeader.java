package fr.gisement.console.space;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.Icon;
import fr.gisement.components.PageHeader;
import fr.gisement.components.StatusBadge;
import fr.gisement.console.ConditionBadge;
import fr.gisement.console.ConsoleAddress;
import fr.gisement.fleetview.SpaceSheet;
import fr.gisement.tenancy.Tenant;

/** Name, place and state of a tenant, and what can be done with it. */
final class SheetHeader extends Div {

    /** @param busy while something is being done to it, nothing else can be */
    SheetHeader(SpaceSheet sheet, TenantActions actions, boolean busy) {
        Tenant tenant = sheet.tenant();
        Tenant circonscription = sheet.circonscription();
        PageHeader header = new PageHeader(tenant.name());
        if (circonscription == null) {
            header.back(ConsoleAddress.OVERVIEW, getTranslation("console.overview"));
            header.subtitle(getTranslation("console.space.circonscription"));
            header.actions(
                    new ButtonLink(ConsoleAddress.schoolsOf(tenant.slug()), getTranslation("console.space.schools"))
                            .icon(Icon.MAP)
                            .secondary());
        } else {
            header.back(ConsoleAddress.circonscription(circonscription.slug()), circonscription.name());
            header.subtitle(getTranslation(
                    tenant.rpi() == null ? "console.space.space" : "console.space.rpi", circonscription.name()));
            header.actions(
                    new ButtonLink(ConsoleAddress.doorstep(tenant.slug()), getTranslation("console.space.doorstep"))
                            .icon(Icon.DOOR)
                            .secondary());
        }
        header.note(badge(sheet));
        if (!busy) {
            header.actions(actions.buttons().toArray(Component[]::new));
        }
        add(header);
    }

    private StatusBadge badge(SpaceSheet sheet) {
        return sheet.circonscription() == null
                ? ConditionBadge.ofCirconscription(sheet.condition())
                : ConditionBadge.of(sheet.condition());
    }
}
