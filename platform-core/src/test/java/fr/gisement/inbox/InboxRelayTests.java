package fr.gisement.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.platform.PlatformConfiguration;
import fr.gisement.tenancy.Tenant;
import fr.gisement.testing.TwoSchools;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class InboxRelayTests {

    private static final TwoSchools town = new TwoSchools();
    private static final Tenant jaures = town.jaures();

    private final List<String> handled = new ArrayList<>();
    private final AtomicBoolean broken = new AtomicBoolean();

    @BeforeEach
    void empty() {
        handled.clear();
        town.execute(jaures, "delete from platform.inbox");
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void aMessageGoesToWhoeverWantsItsTopicAndTheOthersWait() {
        send("mine", "{\"n\": 1}");
        send("unknown", "{}");
        send("mine", "{\"n\": 2}");

        assertThat(relay(Duration.ZERO).relay()).isEqualTo(2);

        assertThat(handled).containsExactly("{\"n\": 1}", "{\"n\": 2}");
        assertThat(pending()).containsExactly("unknown");
    }

    @Test
    void aMessageThatFailsWaitsAndHoldsNobodyUp() {
        send("mine", "{\"fails\": 1}");
        send("mine", "{\"n\": 2}");
        broken.set(true);
        InboxRelay patient = relay(Duration.ofHours(1));
        assertThat(patient.relay()).isEqualTo(1);
        assertThat(handled).containsExactly("{\"n\": 2}");
        assertThat(pending()).containsExactly("mine");

        broken.set(false);
        assertThat(patient.relay()).as("too soon").isZero();
        assertThat(relay(Duration.ZERO).relay()).isEqualTo(1);
        assertThat(pending()).isEmpty();
    }

    @Test
    void twoProcessesTakeEachMessageOnce() throws Exception {
        for (int i = 0; i < 250; i++) {
            send("mine", "{\"n\": " + i + "}");
        }
        CountDownLatch together = new CountDownLatch(2);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> both = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                both.add(threads.submit(() -> {
                    together.countDown();
                    together.await();
                    return relay(Duration.ZERO).relay();
                }));
            }
            int first = both.getFirst().get();
            assertThat(first + both.getLast().get() + relay(Duration.ZERO).relay())
                    .isEqualTo(250);
        }
        assertThat(handled).hasSize(250).doesNotHaveDuplicates();
    }

    private InboxRelay relay(Duration again) {
        InboxHandler handler = new InboxHandler() {
            @Override
            public Set<String> topics() {
                return Set.of("mine");
            }

            @Override
            public void handle(InboxMessage message) {
                if (broken.get() && message.payload().contains("fails")) {
                    throw new IllegalStateException("fails here");
                }
                synchronized (handled) {
                    handled.add(message.payload());
                }
            }
        };
        return new InboxRelay(
                town.bean(InboxReader.class),
                town.bean(PlatformConfiguration.TRANSACTION_MANAGER, PlatformTransactionManager.class),
                List.of(handler),
                new InboxProperties(true, Duration.ZERO, again, Duration.ofDays(1)));
    }

    private static void send(String topic, String payload) {
        TransactionTemplate transaction = new TransactionTemplate(town.bean(PlatformTransactionManager.class));
        town.run(
                null,
                jaures,
                () -> transaction.executeWithoutResult(
                        begun -> town.bean(PlatformInbox.class).send(topic, payload)));
    }

    private static List<String> pending() {
        return town.query(jaures, "select topic from platform.inbox where consumed_at is null");
    }
}
