package fr.gisement.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;

/** Gives each visitor one of our languages, and Vaadin's own messages in it: Vaadin speaks only English. */
final class ScreenLanguage implements VaadinServiceInitListener {

    private final MessageBundles messages;

    ScreenLanguage(MessageBundles messages) {
        this.messages = messages;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(this::systemMessages);
        event.getSource()
                .addSessionInitListener(started -> started.getSession()
                        .setLocale(Languages.preferred(started.getRequest().getLocales())));
        event.getSource().addUIInitListener(opened -> connectionTexts(opened.getUI()));
    }

    private SystemMessages systemMessages(SystemMessagesInfo about) {
        Locale language = about.getLocale();
        var texts = new CustomizedSystemMessages();
        // whoever it is goes back to the page, or to the door, at once: nothing of theirs stays on the screen
        texts.setSessionExpiredNotificationEnabled(false);
        texts.setInternalErrorCaption(messages.getTranslation("shell.internal.title", language));
        texts.setInternalErrorMessage(messages.getTranslation("shell.internal.text", language));
        texts.setSyncErrorCaption(messages.getTranslation("shell.internal.title", language));
        texts.setSyncErrorMessage(messages.getTranslation("shell.internal.text", language));
        texts.setCookiesDisabledNotificationEnabled(true);
        texts.setCookiesDisabledCaption(messages.getTranslation("shell.cookies.title", language));
        texts.setCookiesDisabledMessage(messages.getTranslation("shell.cookies.text", language));
        return texts;
    }

    private void connectionTexts(UI ui) {
        var dialog = ui.getReconnectDialogConfiguration();
        dialog.setDialogText(ui.getTranslation("shell.connection.retrying"));
        dialog.setDialogTextGaveUp(ui.getTranslation("shell.connection.lost"));
    }
}
