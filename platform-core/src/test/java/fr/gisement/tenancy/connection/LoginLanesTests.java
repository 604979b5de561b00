package fr.gisement.tenancy.connection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.tenancy.TenantId;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

class LoginLanesTests {

    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final TenantId a = new TenantId(UUID.randomUUID());
    private final TenantId b = new TenantId(UUID.randomUUID());
    private final TenantId c = new TenantId(UUID.randomUUID());
    private final LongAdder waits = new LongAdder();
    private final LoginLanes lanes = new LoginLanes("login", 2, waits);

    @Test
    void theLaneThatLastServedTheSchoolIsPreferred() {
        Lane ofA = use(a);
        Lane ofB = useWhileHolding(a, b);
        assertThat(ofB).isNotSameAs(ofA);
        assertThat(use(a)).isSameAs(ofA);
        assertThat(use(b)).isSameAs(ofB);
        assertThat(use(a)).isSameAs(ofA);
    }

    @Test
    void aLaneWithoutAHistoryIsPreferredToAnotherSchools() {
        Lane ofA = use(a);
        assertThat(use(b)).isNotSameAs(ofA);
    }

    @Test
    void aLaneWhoseConnectionIsGoneHasNoHistory() {
        Lane ofA = use(a);
        Lane ofB = use(b);
        use(a);
        ofA.forget();
        assertThat(use(c)).isSameAs(ofA).isNotSameAs(ofB);
    }

    @Test
    void elseTheLaneThatRestedLongestIsTaken() {
        Lane ofA = use(a);
        Lane ofB = use(b);
        assertThat(use(c)).isSameAs(ofA);
        assertThat(use(a)).isSameAs(ofB);
    }

    @Test
    void whoeverComesWhenAllAreTakenWaitsAndIsCounted() throws InterruptedException {
        Lane first = take(a);
        take(a);
        assertThat(lanes.acquire(a, AT_ONCE)).isNull();
        assertThat(waits.sum()).isEqualTo(1);
        lanes.release(first);
        assertThat(lanes.acquire(a, AT_ONCE)).isSameAs(first);
    }

    private Lane use(TenantId tenant) {
        Lane lane = take(tenant);
        lanes.release(lane);
        return lane;
    }

    private Lane useWhileHolding(TenantId held, TenantId tenant) {
        Lane other = take(held);
        Lane lane = use(tenant);
        lanes.release(other);
        return lane;
    }

    private Lane take(TenantId tenant) {
        try {
            Lane lane = Objects.requireNonNull(lanes.acquire(tenant, AT_ONCE), "no lane is free");
            lane.served(tenant);
            return lane;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
