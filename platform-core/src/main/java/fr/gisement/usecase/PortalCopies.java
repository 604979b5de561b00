package fr.gisement.usecase;

import fr.gisement.inbox.InboxHandler;
import fr.gisement.inbox.InboxMessage;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.TenantGate;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes what circonscriptions propose to the académie. The message names a use case and nothing more; what it says is read
 * in the circonscription that wrote, with that one's own login, and only while it is proposed. So it may come late or
 * twice, and what a circonscription writes can name nothing of another's.
 */
@Component
class PortalCopies implements InboxHandler {

    private final TenantRegistry registry;
    private final TenantGate gate;
    private final UseCaseRows rows;
    private final PictureRows pictures;
    private final AcademieCopies copies;
    private final TransactionTemplate transaction;
    private final JsonMapper json = JsonMapper.shared();

    PortalCopies(
            TenantRegistry registry,
            TenantGate gate,
            UseCaseRows rows,
            PictureRows pictures,
            AcademieCopies copies,
            PlatformTransactionManager tenant) {
        this.registry = registry;
        this.gate = gate;
        this.rows = rows;
        this.pictures = pictures;
        this.copies = copies;
        this.transaction = new TransactionTemplate(tenant);
    }

    @Override
    public Set<String> topics() {
        return Set.of(UseCaseRows.TOPIC);
    }

    @Override
    public void handle(InboxMessage message) {
        TenantId writer = message.tenant();
        if (registry.snapshot()
                .find(writer)
                .filter(it -> it.kind() == SchemaKind.CIRCONSCRIPTION)
                .isPresent()) {
            named(message.payload()).ifPresent(source -> bring(writer, source, message));
        }
    }

    private void bring(TenantId circonscription, UseCaseId source, InboxMessage message) {
        Found found = CurrentTenant.call(
                gate.enter(circonscription), () -> Objects.requireNonNull(transaction.execute(begun -> read(source))));
        if (found.copy() == null) {
            copies.withdraw(circonscription, source, found.version());
        } else {
            copies.take(circonscription, source, found.copy(), message.writtenAt());
        }
    }

    /** @param copy null when it is not proposed now, or no more */
    private record Found(int version, @Nullable ProposedCopy copy) {}

    private Found read(UseCaseId source) {
        return rows.find(source)
                .map(row -> new Found(row.version(), row.proposed() ? copy(row) : null))
                .orElse(new Found(Integer.MAX_VALUE, null));
    }

    private ProposedCopy copy(UseCaseRow row) {
        return new ProposedCopy(
                row.version(), row.portalRound(), row.sheet(), row.namedSchool(), pictures.ofNobody(row.id()));
    }

    private Optional<UseCaseId> named(String payload) {
        try {
            return UseCaseId.parse(json.readTree(payload).path(UseCaseRows.KEY).asString(""));
        } catch (JacksonException e) {
            return Optional.empty(); // a circonscription may write what it likes; it only is not taken for more
        }
    }
}
