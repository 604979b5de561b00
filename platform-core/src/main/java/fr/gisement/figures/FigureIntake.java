package fr.gisement.figures;

import fr.gisement.figures.FigureStandings.Last;
import fr.gisement.inbox.InboxHandler;
import fr.gisement.inbox.InboxMessage;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.platform.PlatformConfiguration;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the circonscriptions' reports to the rectorat's figures. The latest made up stands: one that comes late or twice
 * changes nothing, and one that is missing is noticed by its number and asked for again. Whose figures they are is the
 * database's word.
 */
@Component
class FigureIntake implements InboxHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FigureIntake.class);

    /** Clocks differ; a report of tomorrow would stand in the way of all until then. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final TenantRegistry registry;
    private final FigureStandings standings;
    private final FigureStore store;
    private final TransactionTemplate own;
    private final JsonMapper json = JsonMapper.shared();

    FigureIntake(
            TenantRegistry registry,
            FigureStandings standings,
            FigureStore store,
            @Qualifier(PlatformConfiguration.TRANSACTION_MANAGER) PlatformTransactionManager platform) {
        this.registry = registry;
        this.standings = standings;
        this.store = store;
        this.own = new TransactionTemplate(platform);
        // what fails here must not take the other messages' transaction down with it
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public Set<String> topics() {
        return Set.of(SentReport.TOPIC);
    }

    @Override
    public void handle(InboxMessage message) {
        Optional<Tenant> circonscription =
                registry.snapshot().find(message.tenant()).filter(it -> it.kind() == SchemaKind.CIRCONSCRIPTION);
        if (circonscription.isEmpty()) {
            LOG.warn("Tenant {} reports figures and is no circonscription", message.tenant());
            return;
        }
        SentReport report;
        try {
            report = read(message);
        } catch (JacksonException | IllegalArgumentException e) {
            LOG.warn("Circonscription {} reports what is no figures: {}", message.tenant(), e.toString());
            return; // it would be no better the next time; that nothing came is noticed
        }
        try {
            own.executeWithoutResult(begun -> take(message.tenant(), report));
        } catch (DataIntegrityViolationException e) {
            LOG.warn("Circonscription {} reports what cannot be: {}", message.tenant(), e.toString());
        }
    }

    private SentReport read(InboxMessage message) {
        int version = json.readTree(message.payload()).path("version").asInt(0);
        if (version > SentReport.VERSION) {
            throw new IllegalStateException("A report of version " + version + " waits for a newer release");
        }
        SentReport report = json.readValue(message.payload(), SentReport.class);
        if (report.at().isAfter(message.writtenAt().plus(CLOCKS_DIFFER))) {
            throw new IllegalArgumentException("It is of " + report.at() + " and was written " + message.writtenAt());
        }
        return report;
    }

    private void take(TenantId circonscription, SentReport report) {
        Instant now = Instant.now();
        Last last = standings.lock(circonscription).orElse(null);
        if (last != null && !report.at().isAfter(last.computedAt())) {
            standings.came(circonscription, report.number());
            return;
        }
        store.keep(circonscription, report.figures());
        standings.settle(circonscription, report.at());
        standings.received(circonscription, new Last(report.number(), report.at()), now);
        long expected = last == null ? 1 : last.number() + 1;
        if (report.number() > expected) {
            LOG.warn(
                    "Circonscription {} reports number {} where {} was expected: asked for another",
                    circonscription,
                    report.number(),
                    expected);
            standings.missing(circonscription, expected - 1, report.number(), now);
            standings.ask(List.of(circonscription), now);
        }
    }
}
