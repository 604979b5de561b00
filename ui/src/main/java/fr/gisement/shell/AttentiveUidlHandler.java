package fr.gisement.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.communication.ServerRpcHandler;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import fr.gisement.session.Activity;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Notices requests that a page makes of itself: they are nobody's doing. */
final class AttentiveUidlHandler extends UidlRequestHandler {

    /** What a page does of itself: it asks for news, or hands over what was typed before it is loaded again. */
    private static final Set<String> BY_ITSELF = Set.of("ui-poll", "page-return");

    /** Longer messages hold what somebody did. */
    private static final int LONGEST_POLL = 1_000;

    @Override
    protected ServerRpcHandler createRpcHandler() {
        return new ServerRpcHandler() {
            @Override
            public void handleRpc(UI ui, String message, VaadinRequest request)
                    throws InvalidUIDLSecurityKeyException, MessageIdSyncException {
                if (request instanceof VaadinServletRequest servlet && onlyPolls(message)) {
                    Activity.byItself(servlet);
                }
                super.handleRpc(ui, message, request);
            }
        };
    }

    static boolean onlyPolls(String message) {
        if (message.length() > LONGEST_POLL || BY_ITSELF.stream().noneMatch(message::contains)) {
            return false;
        }
        JsonNode invocations = JsonMapper.shared().readTree(message).path("rpc");
        return invocations
                .valueStream()
                .allMatch(invocation ->
                        BY_ITSELF.contains(invocation.path("event").asString("")));
    }
}
