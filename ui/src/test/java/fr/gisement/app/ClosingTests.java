package fr.gisement.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ClosingTests {

    private final List<String> closed = new ArrayList<>();
    private final Closing closing = new Closing();

    @Test
    void whatWasOpenedLastClosesFirstWhateverFails() {
        closing.add(() -> closed.add("servers"));
        closing.add(() -> {
            throw new IllegalStateException("a pool that does not close");
        });
        closing.add(() -> closed.add("pages"));

        closing.close();
        closing.close();

        assertThat(closed).containsExactly("pages", "servers");
    }

    @Test
    void whatOpensAfterTheEndBeganClosesAtOnce() {
        closing.close();
        closing.add(() -> closed.add("late"));

        assertThat(closed).containsExactly("late");
    }

    @Test
    void workUnderWayIsInterruptedAndAwaitedBeforeWhatItStandsOnCloses() throws Exception {
        closing.add(() -> closed.add("servers"));
        CountDownLatch working = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = threads.submit(() -> closing.interruptibly(() -> {
                working.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    closed.add("work");
                }
                return "stopped";
            }));
            working.await();
            closing.close();
            assertThat(work.get()).isEqualTo("stopped");
        }
        assertThat(closed).containsExactly("work", "servers");
    }
}
