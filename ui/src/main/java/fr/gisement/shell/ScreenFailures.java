package fr.gisement.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens when a click fails: the cause goes to the log, its incident's name to the log and to the screen. */
final class ScreenFailures implements VaadinServiceInitListener, ErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(ScreenFailures.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(started -> started.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent failure) {
        if (failure.getThrowable() instanceof ClientAbortException) {
            log.debug("A browser left before its answer", failure.getThrowable());
            return;
        }
        UI ui = UI.getCurrent();
        if (DatabaseFailures.causedBy(failure.getThrowable())) {
            log.warn(
                    "The database was away: {}",
                    String.valueOf(failure.getThrowable().getMessage()));
            tell(ui, "shell.maintenance.click");
        } else {
            tell(ui, "shell.incident", Incident.log(log, failure.getThrowable()));
        }
    }

    private static void tell(@Nullable UI ui, String key, Object... details) {
        if (ui != null) {
            Notification.show(ui.getTranslation(key, details), 10_000, Notification.Position.BOTTOM_CENTER, true);
        }
    }
}
