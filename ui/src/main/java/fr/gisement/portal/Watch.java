package fr.gisement.portal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Lets a page follow schools being set up: it asks again every few seconds while some are, and stops when a minute
 * brought nothing new, for a page that asks for ever keeps its session open for ever.
 */
final class Watch {

    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final int PATIENCE = 12;

    /**
     * What a look at the registry found.
     *
     * @param changed since the look before
     * @param preparing something is still to come
     */
    record Seen(boolean changed, boolean preparing) {}

    private final UI ui;
    private final Supplier<Seen> look;
    private int idle;

    private Watch(UI ui, Supplier<Seen> look) {
        this.ui = ui;
        this.look = look;
    }

    /** Asks while something is in preparation and as long as the page is shown. */
    static void whilePreparing(UI ui, Component page, Supplier<Seen> look) {
        if (!look.get().preparing()) {
            return;
        }
        var watch = new Watch(ui, look);
        ui.setPollInterval((int) INTERVAL.toMillis());
        Registration polls = ui.addPollListener(watch::again);
        page.addDetachListener(gone -> {
            gone.unregisterListener();
            polls.remove();
            ui.setPollInterval(-1);
        });
    }

    private void again(PollEvent poll) {
        Seen seen = look.get();
        idle = seen.changed() ? 0 : idle + 1;
        if (idle >= PATIENCE) {
            ui.setPollInterval(-1);
        }
    }
}
