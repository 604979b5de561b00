package fr.gisement.training;

import fr.gisement.blog.ArticlePublishing;
import fr.gisement.identity.People;
import fr.gisement.identity.PersonId;
import fr.gisement.inbox.InboxHandler;
import fr.gisement.inbox.InboxMessage;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantGate;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Notes in the circonscription that a teacher published. Which school it was is the database's word; who it was is the
 * school's, and believed of those who teach there.
 */
@Component
class SeenUses implements InboxHandler {

    private final TenantRegistry registry;
    private final TenantGate gate;
    private final UseRows uses;
    private final People people;
    private final JsonMapper json = JsonMapper.shared();

    SeenUses(TenantRegistry registry, TenantGate gate, UseRows uses, People people) {
        this.registry = registry;
        this.gate = gate;
        this.uses = uses;
        this.people = people;
    }

    @Override
    public Set<String> topics() {
        return Set.of(ArticlePublishing.PUBLISHER_TOPIC);
    }

    @Override
    public void handle(InboxMessage message) {
        Optional<TenantId> above = registry.snapshot().find(message.tenant()).map(Tenant::parent);
        Optional<PersonId> who = person(message.payload()).filter(it -> teaches(it, message.tenant()));
        if (above.isPresent() && who.isPresent()) {
            CurrentTenant.run(gate.enter(above.get()), () -> uses.publishes(who.get(), message.writtenAt()));
        }
    }

    private boolean teaches(PersonId person, TenantId school) {
        return people.teachersIn(Set.of(school)).stream()
                .anyMatch(it -> it.person().id().equals(person));
    }

    /** A school may write what it likes. */
    private Optional<PersonId> person(String payload) {
        try {
            return Optional.of(PersonId.of(
                    json.readTree(payload).path(ArticlePublishing.PUBLISHER_KEY).asString("")));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
