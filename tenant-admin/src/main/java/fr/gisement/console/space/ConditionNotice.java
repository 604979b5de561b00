package fr.gisement.console.space;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import fr.gisement.components.Notice;
import fr.gisement.console.ConsoleAddress;
import fr.gisement.fleetview.SchemaHealth;
import fr.gisement.fleetview.SpaceCondition;
import fr.gisement.fleetview.SpaceSheet;
import fr.gisement.tenancy.Tenant;

/** Why a tenant does not serve, or what to mind about it; nothing when all is well. */
final class ConditionNotice extends Div {

    ConditionNotice(SpaceSheet sheet) {
        addClassName("condition-notice");
        SchemaHealth schema = sheet.schema();
        switch (sheet.condition()) {
            case FAILED -> add(Notice.error(reason(sheet)).title(getTranslation("console.space.notice.FAILED")));
            case SUSPENDED -> add(suspended(sheet));
            case IN_PREPARATION -> add(Notice.info(getTranslation("console.space.notice.IN_PREPARATION")));
            case ARCHIVED -> add(Notice.info(reason(sheet)).title(getTranslation("console.space.notice.ARCHIVED")));
            case BEHIND, OPEN -> {}
        }
        if (schema != null && schema.failure() != null) {
            add(Notice.error(schema.failure())
                    .title(getTranslation("console.space.notice.migration"))
                    .with(new Anchor(ConsoleAddress.OPERATIONS, getTranslation("console.operations"))));
        } else if (sheet.condition() == SpaceCondition.BEHIND) {
            add(Notice.warning(getTranslation("console.space.notice.BEHIND")));
        }
    }

    private Notice suspended(SpaceSheet sheet) {
        Tenant circonscription = sheet.circonscription();
        if (!sheet.closedByCirconscription() || circonscription == null) {
            return Notice.warning(reason(sheet)).title(getTranslation("console.space.notice.SUSPENDED"));
        }
        return Notice.warning(getTranslation("console.space.notice.withCirconscription", circonscription.name()))
                .with(new Anchor(
                        ConsoleAddress.circonscription(circonscription.slug()),
                        getTranslation("console.overview.page.of", circonscription.name())));
    }

    private String reason(SpaceSheet sheet) {
        String reason = sheet.tenant().stateReason();
        return reason == null || reason.isBlank() ? getTranslation("console.space.noReason") : reason;
    }
}
