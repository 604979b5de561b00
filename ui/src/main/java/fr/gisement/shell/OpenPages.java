package fr.gisement.shell;

import com.vaadin.flow.component.PushConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.shared.ui.Transport;
import fr.gisement.identity.CurrentPerson;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The pages that are open on this node. Behind the door the server may speak first (push); a visitor's page costs neither
 * a connection nor the script for it.
 */
public final class OpenPages implements VaadinServiceInitListener {

    /** By this attribute of the page its script knows which page it is; see {@code connection.js}. */
    private static final String PAGE = "data-page";

    private final Set<UI> pages = ConcurrentHashMap.newKeySet();
    private final List<Consumer<UI>> onOpened = new CopyOnWriteArrayList<>();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(this::opened);
    }

    private void opened(UIInitEvent event) {
        UI page = event.getUI();
        page.getElement().setAttribute(PAGE, String.valueOf(page.getUIId()));
        pages.add(page);
        page.addDetachListener(closed -> pages.remove(page));
        if (CurrentPerson.find().isPresent()) {
            PushConfiguration push = page.getPushConfiguration();
            push.setTransport(Transport.WEBSOCKET_XHR);
            push.setFallbackTransport(Transport.LONG_POLLING);
            push.setPushMode(PushMode.AUTOMATIC);
        }
        onOpened.forEach(listener -> listener.accept(page));
    }

    /** How many there are. */
    public int count() {
        return pages.size();
    }

    /** Those that the server may speak to, of themselves. */
    List<UI> reachable() {
        return pages.stream().filter(OpenPages::reachable).toList();
    }

    static boolean reachable(UI page) {
        return page.getPushConfiguration().getPushMode().isEnabled();
    }

    /** Whether somebody's browser holds the page now. */
    static boolean connected(UI page) {
        PushConnection connection = page.getInternals().getPushConnection();
        return connection != null && connection.isConnected();
    }

    /** Tells of each page that opens from now on, with its session locked. */
    void onOpened(Consumer<UI> listener) {
        onOpened.add(listener);
    }
}
