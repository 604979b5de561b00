package fr.gisement.followup;

import fr.gisement.blog.ArticlePublishing;
import fr.gisement.inbox.InboxHandler;
import fr.gisement.inbox.InboxMessage;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.TenantGate;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Notes in the circonscription what the platform sees of a school: what the school told of itself, and who is known there.
 * Which school it was is the database's word, not the message's.
 */
@Component
class SeenStages implements InboxHandler {

    private final TenantRegistry registry;
    private final TenantGate gate;
    private final StageRows stages;
    private final TransactionTemplate transaction;
    private final JsonMapper json = JsonMapper.shared();

    SeenStages(TenantRegistry registry, TenantGate gate, StageRows stages, PlatformTransactionManager tenant) {
        this.registry = registry;
        this.gate = gate;
        this.stages = stages;
        this.transaction = new TransactionTemplate(tenant);
    }

    @Override
    public Set<String> topics() {
        return Set.of(ArticlePublishing.USAGE_TOPIC);
    }

    @Override
    public void handle(InboxMessage message) {
        above(message.tenant())
                .ifPresent(circonscription -> in(circonscription, () -> {
                    stages.told(message.tenant(), message.writtenAt());
                    if (published(message.payload())) {
                        stages.see(message.tenant(), Stage.FIRST_ARTICLE, message.writtenAt());
                    }
                }));
    }

    /** Notes that people of a school are known to the platform since then. */
    void peopleKnown(TenantId school, Instant since) {
        above(school)
                .ifPresent(
                        circonscription -> in(circonscription, () -> stages.see(school, Stage.PEOPLE_IMPORTED, since)));
    }

    /** A circonscription speaks of itself by other topics. */
    private Optional<TenantId> above(TenantId school) {
        return registry.snapshot().find(school).flatMap(it -> Optional.ofNullable(it.parent()));
    }

    private void in(TenantId circonscription, Runnable work) {
        CurrentTenant.run(gate.enter(circonscription), () -> transaction.executeWithoutResult(begun -> work.run()));
    }

    private boolean published(String payload) {
        try {
            JsonNode counted = json.readTree(payload).path(ArticlePublishing.USAGE_KEY);
            return counted.isNumber() && counted.asInt() > 0;
        } catch (JacksonException e) {
            return false; // a school may write what it likes; it only is not taken for more than that
        }
    }
}
