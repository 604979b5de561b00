package fr.gisement.rights;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.browser.DemonstrationFleet;
import fr.gisement.browser.StartedApplication;
import fr.gisement.testing.FlowUser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who opens the way by which the server speaks first, without a page of their own that it speaks to. */
@StartedApplication
class PushDoorTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {"/VAADIN/push", "/VAADIN/push/", "/VAADIN/..;/VAADIN/push", "/e/VAADIN/push", "/push", "/console"
            })
    void aVisitorHearsNothing(String path) throws Exception {
        assertThat(heard(path, "", 0)).noneSatisfy(PushDoorTests::holdsAPage);
    }

    @Test
    void whoGuessesTheNumberOfAPageHearsNothing() throws Exception {
        try (FlowUser user = new FlowUser(URI.create("http://127.0.0.1:" + port + "/"))) {
            user.signIn(DemonstrationFleet.TEACHER, DemonstrationFleet.PASSWORD);
            user.open("e/" + DemonstrationFleet.OPEN + "/accueil");
            for (int ui : new int[] {0, 1, -1}) {
                assertThat(heard("/VAADIN/push", user.cookies(), ui)).noneSatisfy(PushDoorTests::holdsAPage);
            }
            assertThat(user.poll()).as("their own page goes on").isTrue();
        }
    }

    private static void holdsAPage(String text) {
        assertThat(text).containsAnyOf("\"changes\":[", "Jaurès", "Claire");
    }

    /** All that is heard; a handshake that is refused is nothing. */
    private List<String> heard(String path, String cookies, int ui) throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            WebSocket.Builder builder = client.newWebSocketBuilder();
            if (!cookies.isEmpty()) {
                builder.header("Cookie", cookies);
            }
            WebSocket socket = builder.buildAsync(address(path, ui), new Ear(heard, closed))
                    .join();
            closed.completeOnTimeout(0, 3, TimeUnit.SECONDS)
                    .join(); // whoever is no longer spoken to is not always hung up on
            socket.abort();
        } catch (CompletionException refused) {
            assertThat(refused).hasCauseInstanceOf(IOException.class);
        }
        return heard;
    }

    private URI address(String path, int ui) {
        return URI.create("ws://127.0.0.1:" + port + path + "?v-r=push&v-uiId=" + ui + "&v-pushId=" + UUID.randomUUID()
                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.3-javascript"
                + "&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true"
                + "&Content-Type=application/json&X-atmo-protocol=true");
    }

    private record Ear(List<String> heard, CompletableFuture<Integer> closed) implements WebSocket.Listener {

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            heard.add(text.toString());
            socket.request(1);
            return CompletableFuture.completedFuture(text);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            closed.complete(status);
            return CompletableFuture.completedFuture(reason);
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            closed.complete(0);
        }
    }
}
