package fr.gisement.console.space;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.gisement.components.Buttons;
import fr.gisement.components.Icon;
import fr.gisement.components.SearchText;
import fr.gisement.console.OperationDialog;
import fr.gisement.fleetview.SpaceSheet;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.operations.OperationId;
import fr.gisement.operations.OperationRequest;
import fr.gisement.operations.Operations;
import fr.gisement.tenancy.Tenant;
import java.util.List;
import java.util.function.Consumer;

/** What can be done with a tenant in its state; each asks before it does. */
final class TenantActions {

    private static final int LONGEST_REASON = 500;

    private final SpaceSheet sheet;
    private final Tenant tenant;
    private final Operations operations;
    private final Consumer<OperationId> asked;

    /** @param asked told what was asked for */
    TenantActions(SpaceSheet sheet, Operations operations, Consumer<OperationId> asked) {
        this.sheet = sheet;
        this.tenant = sheet.tenant();
        this.operations = operations;
        this.asked = asked;
    }

    List<Component> buttons() {
        return switch (tenant.state()) {
            case ACTIVE -> List.of(suspend(), close());
            case SUSPENDED -> List.of(reactivate(), close());
            case ARCHIVED -> List.of(reactivate());
            case FAILED -> List.of(retry());
            case PROVISIONING, DELETING, DELETED -> List.of();
        };
    }

    private Button suspend() {
        return button(
                Buttons.secondary(text("suspend"), clicked -> {
                    TextArea reason = reason();
                    new OperationDialog(title("suspend"), text("suspend.what." + tenant.kind(), schools()))
                            .fields(reason)
                            .confirm(text("suspend"), true, () -> {
                                reason.setInvalid(reason.getValue().isBlank());
                                return !reason.isInvalid()
                                        && ask(new OperationRequest.Suspend(tenant.id(), reason.getValue()));
                            })
                            .open();
                }),
                Icon.PAUSE);
    }

    private Button reactivate() {
        return button(
                Buttons.primary(
                        text("reactivate"),
                        clicked -> new OperationDialog(
                                        title("reactivate"), text("reactivate.what." + tenant.kind(), schools()))
                                .confirm(
                                        text("reactivate"),
                                        false,
                                        () -> ask(new OperationRequest.Reactivate(tenant.id())))
                                .open()),
                Icon.PLAY);
    }

    private Button close() {
        return button(
                Buttons.danger(text("close"), clicked -> {
                    TextArea reason = reason();
                    TextField name = new TextField(text("close.name", tenant.name()));
                    name.setRequiredIndicatorVisible(true);
                    name.setErrorMessage(text("close.wrongName"));
                    name.setWidthFull();
                    new OperationDialog(
                                    title("close"), text("close.what." + tenant.kind(), schools()), text("close.data"))
                            .fields(reason, name)
                            .confirm(text("close"), true, () -> {
                                reason.setInvalid(reason.getValue().isBlank());
                                name.setInvalid(
                                        !SearchText.words(name.getValue()).equals(SearchText.words(tenant.name())));
                                return !reason.isInvalid()
                                        && !name.isInvalid()
                                        && ask(new OperationRequest.Archive(tenant.id(), reason.getValue()));
                            })
                            .open();
                }),
                Icon.ARCHIVE);
    }

    private Button retry() {
        return button(
                Buttons.primary(
                        text("retry"),
                        clicked -> new OperationDialog(title("retry"), text("retry.what"))
                                .confirm(text("retry"), false, () -> ask(new OperationRequest.RetryFailed(tenant.id())))
                                .open()),
                Icon.REFRESH);
    }

    private boolean ask(OperationRequest request) {
        asked.accept(operations.request(request));
        return true;
    }

    private TextArea reason() {
        TextArea reason = new TextArea(text("reason"));
        reason.setHelperText(text("reason.help"));
        reason.setRequiredIndicatorVisible(true);
        reason.setErrorMessage(text("reason.missing"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        return reason;
    }

    private static Button button(Button button, Icon icon) {
        button.setIcon(icon.create());
        return button;
    }

    private int schools() {
        return tenant.kind() == SchemaKind.SCHOOL ? tenant.sites().size() : sheet.openSpaces();
    }

    private String title(String action) {
        return text(action + ".title", tenant.name());
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation("console.space." + key, arguments);
    }
}
