package fr.gisement.console.space;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import fr.gisement.account.ActivationDesk;
import fr.gisement.account.ActivationDesk.Handover;
import fr.gisement.components.Buttons;
import fr.gisement.components.Icon;
import fr.gisement.console.OperationDialog;
import fr.gisement.identity.StaffMember;
import java.util.List;

/** Gives people who never set a password a new way to. */
final class StaffActivation {

    private final ActivationDesk desk;

    StaffActivation(ActivationDesk desk) {
        this.desk = desk;
    }

    /** For one. */
    Button button(StaffMember member) {
        Button button = Buttons.secondary(text("activate"), clicked -> ask(List.of(member)));
        button.setAriaLabel(text("activate.of", member.person().displayName()));
        return button;
    }

    /** For all of them. */
    Button button(List<StaffMember> members) {
        Button button = Buttons.secondary(text("activateAll", members.size()), clicked -> ask(members));
        button.setIcon(Icon.SEND.create());
        return button;
    }

    private void ask(List<StaffMember> members) {
        new OperationDialog(
                        members.size() == 1
                                ? text(
                                        "activate.title",
                                        members.getFirst().person().displayName())
                                : text("activateAll.title", members.size()),
                        text("activate.what", members.size()))
                .confirm(text("activate"), false, () -> {
                    List<Handover> handovers = members.stream()
                            .map(member -> desk.reissue(member.person().id()))
                            .toList();
                    new HandoverDialog(handovers).open();
                    return true;
                })
                .open();
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation("console.space." + key, arguments);
    }
}
