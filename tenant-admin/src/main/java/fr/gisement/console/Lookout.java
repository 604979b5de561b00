package fr.gisement.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Looks every second while there is something to see: the browser asks, since nothing pushes. */
public final class Lookout {

    private static final Duration PACE = Duration.ofSeconds(1);

    private final BooleanSupplier look;
    private @Nullable Registration polls;

    /**
     * For the time its host is on the screen.
     *
     * @param look shows what there is to see now; false when there is no more
     */
    public Lookout(Component host, BooleanSupplier look) {
        this.look = look;
        host.addDetachListener(gone -> stop(gone.getUI()));
    }

    /** Begins to look, if it does not yet. */
    public void start() {
        UI ui = UI.getCurrent();
        if (polls == null) {
            polls = ui.addPollListener(poll -> {
                if (!look.getAsBoolean()) {
                    stop(ui);
                }
            });
            ui.setPollInterval((int) PACE.toMillis());
        }
    }

    private void stop(UI ui) {
        if (polls != null) {
            polls.remove();
            polls = null;
            ui.setPollInterval(-1);
        }
    }
}
