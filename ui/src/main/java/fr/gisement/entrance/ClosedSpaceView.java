package fr.gisement.entrance;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.shell.NoticePage;
import fr.gisement.shell.PublicLayout;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantUnavailableException;
import java.util.ArrayList;
import java.util.List;

/** Tells its members why a space cannot be entered, in the words of whoever closed it if there are any. */
@AnonymousAllowed
@ParentLayout(PublicLayout.class)
final class ClosedSpaceView extends Div implements HasErrorParameter<TenantUnavailableException>, HasDynamicTitle {

    private String name = "";

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<TenantUnavailableException> closed) {
        TenantUnavailableException why = closed.getException();
        ClosedReason reason = ClosedReason.of(why.reason());
        name = why.tenant().map(Tenant::name).orElseGet(() -> getTranslation("shell.error.unknown.title"));
        String texts = "entrance." + why.tenant().map(Tenant::kind).orElse(SchemaKind.SCHOOL) + ".closed.";
        List<String> words = new ArrayList<>();
        words.add(getTranslation(texts + reason + ".what"));
        if (reason == ClosedReason.SUSPENDED) {
            why.tenant()
                    .map(Tenant::stateReason)
                    .filter(text -> !text.isBlank())
                    .ifPresent(text -> words.add(getTranslation("entrance.reason", text)));
        }
        words.add(getTranslation(texts + reason + ".todo"));
        add(new NoticePage(name, words.toArray(String[]::new)));
        return reason.status();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", name);
    }
}
