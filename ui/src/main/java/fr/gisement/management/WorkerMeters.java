package fr.gisement.management;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the work of the owner's side is: what waits, what failed, how far the fleet is, whose figures are old. Every worker tells the same, for
 * all of them; the database is asked once for each time the figures are read.
 */
public final class WorkerMeters implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerMeters.class);
    private static final long FRESH_NANOS = 2_000_000_000L;

    private static final String QUESTION = """
            select 'waiting', count(*)::float8 from platform.operation where state = 'WAITING'
            union all
            select 'oldest', coalesce(extract(epoch from now() - min(requested_at)), 0)::float8
            from platform.operation where state = 'WAITING'
            union all
            select 'failed', count(*)::float8 from platform.operation
            where state = 'FAILED' and ended_at > now() - interval '24 hours'
            union all
            select case when f.failed_version is not null then 'FAILED'
                        when f.version < t.version then 'BEHIND' else 'CURRENT' end, count(*)::float8
            from platform.fleet_schema f
            join platform.fleet_schema t on t.kind = f.kind and t.purpose = 'TEMPLATE'
            where f.purpose = 'TENANT' group by 1
            union all
            select 'spare ' || kind, count(*)::float8 from platform.fleet_schema where purpose = 'SPARE' group by 1
            union all
            select 'figures missing', count(distinct g.circonscription_id)::float8 from platform.figure_gap g
            join platform.tenant t on t.id = g.circonscription_id and t.state = 'ACTIVE'
            union all
            select 'figures silent', count(*)::float8 from platform.tenant t
            left join platform.figure_standing s on s.circonscription_id = t.id
            where t.kind = 'CIRCONSCRIPTION' and t.state = 'ACTIVE'
              and (s.received_at is null or s.received_at < now() - make_interval(secs => ?))""";

    private final DataSource owner;
    private final Duration silence;
    private Map<String, Double> figures = Map.of();
    private boolean known;
    private long readAt;

    /**
     * @param owner connections of the owner's login
     * @param silence how long a circonscription may tell no figures
     */
    public WorkerMeters(DataSource owner, Duration silence) {
        this.owner = owner;
        this.silence = silence;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "gisement.operations.waiting", "waiting", "Operations that nobody has begun");
        gauge(registry, "gisement.operations.oldest.waiting.seconds", "oldest", "How long the oldest of them waits");
        gauge(registry, "gisement.operations.failed", "failed", "Operations that failed in the last 24 hours");
        for (String state : new String[] {"current", "behind", "failed"}) {
            Gauge.builder("gisement.fleet.schemas", this, it -> it.figure(state.toUpperCase(java.util.Locale.ROOT)))
                    .tag("state", state)
                    .description("Schemas of tenants")
                    .register(registry);
        }
        for (String kind : new String[] {"CIRCONSCRIPTION", "SCHOOL"}) {
            Gauge.builder("gisement.fleet.spares", this, it -> it.figure("spare " + kind))
                    .tag("kind", kind.toLowerCase(java.util.Locale.ROOT))
                    .description("Schemas kept ready for the next tenant")
                    .register(registry);
        }
        for (String why : new String[] {"missing", "silent"}) {
            Gauge.builder("gisement.figures.wanting", this, it -> it.figure("figures " + why))
                    .tag("why", why)
                    .description("Circonscriptions whose figures are not up to date")
                    .register(registry);
        }
    }

    private void gauge(MeterRegistry registry, String name, String figure, String description) {
        Gauge.builder(name, this, it -> it.figure(figure))
                .description(description)
                .register(registry);
    }

    /** Unknown while the database is away: a gap in the curve, not a zero. */
    private synchronized double figure(String name) {
        if (System.nanoTime() - readAt > FRESH_NANOS || readAt == 0) {
            read();
            readAt = System.nanoTime();
        }
        return known ? figures.getOrDefault(name, 0.0) : Double.NaN;
    }

    private void read() {
        try (Connection connection = owner.getConnection();
                PreparedStatement question = connection.prepareStatement(QUESTION)) {
            question.setQueryTimeout(2);
            question.setDouble(1, (double) silence.toSeconds());
            Map<String, Double> found = new HashMap<>();
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getDouble(2));
                }
            }
            figures = found;
            known = true;
        } catch (SQLException e) {
            LOG.debug("The figures of the work could not be read", e);
            known = false;
        }
    }
}
