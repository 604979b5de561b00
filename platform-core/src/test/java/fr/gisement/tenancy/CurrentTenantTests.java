package fr.gisement.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;

class CurrentTenantTests {

    private final Tenant a = TestTenants.circonscription("a", TenantState.ACTIVE);
    private final Tenant b = TestTenants.circonscription("b", TenantState.ACTIVE);

    /** A way to have a task done by another thread. */
    @FunctionalInterface
    interface Elsewhere {
        <T> T call(Callable<T> task) throws Exception;
    }

    @Test
    void codeWithoutATenantIsToldItsMistake() {
        assertThat(CurrentTenant.find()).isEmpty();
        assertThatExceptionOfType(NoTenantException.class)
                .isThrownBy(CurrentTenant::required)
                .withMessageStartingWith("No tenant is bound: ");
        assertThatExceptionOfType(NoTenantException.class).isThrownBy(() -> CurrentTenant.carrying(() -> {}));
    }

    @Test
    void theInnerTenantCountsUntilItsCallReturns() {
        CurrentTenant.run(a, () -> {
            Tenant inner = CurrentTenant.call(b, CurrentTenant::required);
            assertThat(inner).isEqualTo(b);
            assertThat(CurrentTenant.required()).isEqualTo(a);
        });
        assertThat(CurrentTenant.find()).isEmpty();
    }

    @Test
    void aTaskOfSomebodyElseRunsWithoutTheTenantOfItsThread() {
        CurrentTenant.run(a, () -> {
            CurrentTenant.none(() -> assertThat(CurrentTenant.find()).isEmpty());
            Optional<Tenant> seen = CurrentTenant.callWithNone(CurrentTenant::find);
            assertThat(seen).isEmpty();
            assertThat(CurrentTenant.required()).isEqualTo(a);
        });
    }

    @ParameterizedTest
    @MethodSource("otherThreads")
    void anotherThreadHasNoTenantUnlessItWasHandedOver(Elsewhere elsewhere) throws Exception {
        Optional<Tenant> slipped = CurrentTenant.call(a, () -> elsewhere.call(CurrentTenant::find));
        assertThat(slipped).isEmpty();

        Callable<Tenant> carried = CurrentTenant.call(a, () -> CurrentTenant.carrying(CurrentTenant::required));
        assertThat(CurrentTenant.<Tenant, Exception>call(b, () -> elsewhere.call(carried)))
                .isEqualTo(a);
    }

    static Stream<Elsewhere> otherThreads() {
        return Stream.of(
                new Elsewhere() {
                    @Override
                    public <T> T call(Callable<T> task) throws Exception {
                        FutureTask<T> future = new FutureTask<>(task);
                        new Thread(future).start();
                        return future.get();
                    }
                },
                new Elsewhere() {
                    @Override
                    public <T> T call(Callable<T> task) throws Exception {
                        FutureTask<T> future = new FutureTask<>(task);
                        Thread.startVirtualThread(future);
                        return future.get();
                    }
                },
                new Elsewhere() {
                    @Override
                    public <T> T call(Callable<T> task) throws Exception {
                        try (ExecutorService executor = Executors.newFixedThreadPool(1)) {
                            return executor.submit(task).get();
                        }
                    }
                },
                new Elsewhere() {
                    @Override
                    public <T> T call(Callable<T> task) throws Exception {
                        try (ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1)) {
                            return scheduler
                                    .schedule(task, 1, TimeUnit.MILLISECONDS)
                                    .get();
                        }
                    }
                },
                new Elsewhere() {
                    @Override
                    public <T> T call(Callable<T> task) throws Exception {
                        return CompletableFuture.supplyAsync(() -> unchecked(task))
                                .get();
                    }
                },
                new Elsewhere() {
                    @Override
                    public <T> T call(Callable<T> task) throws Exception {
                        try (var context =
                                new AnnotationConfigApplicationContext(AsyncApplication.class, Later.class)) {
                            return context.getBean(Later.class).call(task).get();
                        }
                    }
                });
    }

    private static <T> T unchecked(Callable<T> task) {
        try {
            return task.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @EnableAsync
    static class AsyncApplication {}

    static class Later {

        @Async
        <T> Future<T> call(Callable<T> task) throws ExecutionException {
            return CompletableFuture.completedFuture(unchecked(task));
        }
    }
}
