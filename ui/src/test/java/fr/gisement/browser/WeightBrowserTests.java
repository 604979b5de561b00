package fr.gisement.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.LoadState;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a page costs a family's telephone plan, as the browser counts it: all that came over the wire, headers too. */
@StartedApplication
@ExtendWith(Chromium.class)
class WeightBrowserTests {

    private static final Logger log = LoggerFactory.getLogger(WeightBrowserTests.class);
    private static final long FIRST_PAGE = 567_000;
    private static final long LATER_PAGE = 25_000;

    @LocalServerPort
    private int port;

    @Test
    void theFirstPageAndThoseAfterItStayLight(Browser browser) {
        try (Visitor visitor = Visitor.withPhone(browser, port)) {
            AtomicLong received = count(visitor);
            visitor.open("/");
            long first = settled(visitor, received);
            visitor.open("/galerie");
            long reloaded = settled(visitor, received);
            visitor.page().locator(".ways a").nth(3).click();
            visitor.page().waitForSelector(".data-table");
            long onward = settled(visitor, received);
            log.info("First page {} bytes, another by its address {}, another by a link {}", first, reloaded, onward);
            assertThat(first).isBetween(100_000L, FIRST_PAGE);
            assertThat(reloaded).isBetween(1L, LATER_PAGE);
            assertThat(onward).isBetween(1L, LATER_PAGE);
        }
    }

    private static AtomicLong count(Visitor visitor) {
        var received = new AtomicLong();
        CDPSession session = visitor.context().newCDPSession(visitor.page());
        session.send("Network.enable");
        session.on(
                "Network.loadingFinished",
                (JsonObject event) ->
                        received.addAndGet(event.get("encodedDataLength").getAsLong()));
        return received;
    }

    private static long settled(Visitor visitor, AtomicLong received) {
        visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
        return received.getAndSet(0);
    }
}
