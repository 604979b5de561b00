package fr.gisement.operations;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import fr.gisement.access.ForRectorat;
import fr.gisement.audit.AuditJournal;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.Person;
import fr.gisement.operations.OperationRefusedException.Reason;
import fr.gisement.platform.PlatformTransactional;
import fr.gisement.tenancy.TenantId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Long work that the rectorat asks for. The application holds no owner's password: it notes what is wanted, in one
 * transaction with the journal, and a worker does it.
 */
@Service
@ForRectorat
public class Operations {

    static final String REQUESTED = "OPERATION_REQUESTED";
    static final String STOP_REQUESTED = "OPERATION_STOP_REQUESTED";

    private final OperationTable table;
    private final OperationRules rules;
    private final SchedulerClient scheduler;
    private final AuditJournal journal;

    Operations(OperationTable table, OperationRules rules, SchedulerClient operationScheduler, AuditJournal journal) {
        this.table = table;
        this.rules = rules;
        this.scheduler = operationScheduler;
        this.journal = journal;
    }

    /**
     * Asks for something to be done.
     *
     * @throws OperationRefusedException when it cannot be begun now
     */
    @PlatformTransactional
    public OperationId request(OperationRequest request) {
        OperationOrder order = rules.check(request);
        Person person = CurrentPerson.required().person();
        OperationId id = table.add(order, person.id()).orElseThrow(() -> underWay(order));
        scheduler.scheduleIfNotExists(new TaskInstance<>(OperationWorker.TASK, id.toString()), Instant.now());
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("kind", order.kind().name());
        detail.put("operation", id.toString());
        detail.putAll(order.parameters());
        journal.record(person, REQUESTED, order.about(), detail);
        return id;
    }

    /** An operation as it is now. */
    public Optional<OperationStatus> find(OperationId id) {
        return table.find(id);
    }

    /** The newest operations, the newest first. */
    public List<OperationStatus> latest(int count) {
        return table.latest(count);
    }

    /** The newest operation of a kind that went through. */
    public Optional<OperationStatus> lastDone(OperationKind kind) {
        return table.latest(kind, OperationState.DONE);
    }

    /** The newest operation of a kind that waits or runs. */
    public Optional<OperationStatus> underWay(OperationKind kind) {
        return table.underWay(kind);
    }

    /** Everything that waits or runs, the newest first. */
    public List<OperationStatus> underWay() {
        return table.underWay();
    }

    /** What waits or runs for a tenant. */
    public Optional<OperationStatus> underWay(TenantId tenant) {
        return table.inLane("TENANT " + tenant);
    }

    /** Asks an operation to stop at the next good place; does nothing when it ended. */
    @PlatformTransactional
    public void interrupt(OperationId id) {
        OperationStatus status = table.find(id).orElseThrow(() -> new OperationRefusedException(Reason.UNKNOWN));
        if (table.interrupt(id)) {
            Map<String, String> detail = Map.of("kind", status.kind().name(), "operation", id.toString());
            journal.record(STOP_REQUESTED, status.kind().about(status.tenant(), status.subject()), detail);
        }
    }

    /** What an operation wrote for download, in the reader's language; empty when it wrote none. */
    public Optional<UploadedFile> report(OperationId id, ReportFormat format, Locale locale) {
        return table.file(id, format.purpose(locale));
    }

    /** The forms in which there is a report, in the reader's language. */
    public Set<ReportFormat> reports(OperationId id, Locale locale) {
        return table.reports(id, locale);
    }

    private OperationRefusedException underWay(OperationOrder order) {
        String who = Optional.ofNullable(order.lane())
                .flatMap(table::inLane)
                .map(OperationStatus::requestedBy)
                .orElse("…");
        return new OperationRefusedException(Reason.UNDER_WAY, who);
    }
}
