package fr.gisement.usecase;

import static java.util.stream.Collectors.toSet;

import fr.gisement.access.ForRectorat;
import fr.gisement.audit.AuditJournal;
import fr.gisement.audit.AuditSubject;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.People;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.platform.PlatformTransactional;
import fr.gisement.usecase.PortalAnswer.State;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What circonscriptions propose to the académie, for who accepts it. */
@Service
@ForRectorat
public class UseCaseProposals {

    private static final String SUBJECT = "USE_CASE";

    private final AcademieUseCaseRows rows;
    private final AuditJournal journal;
    private final People people;

    UseCaseProposals(AcademieUseCaseRows rows, AuditJournal journal, People people) {
        this.rows = rows;
        this.journal = journal;
        this.people = people;
    }

    /** What waits for an answer, the longest first. */
    public List<Proposal> pending() {
        return named(rows.pending());
    }

    /** What was answered, the last first. */
    public List<Proposal> decided(int limit) {
        return named(rows.decided(limit));
    }

    /** Empty when there is none, or its circonscription took it back. */
    public Optional<Proposal> find(UseCaseId id) {
        return named(rows.find(id).stream().toList()).stream().findFirst();
    }

    /** A picture's content, as a JPEG. */
    public Optional<byte[]> picture(UseCaseId id, PictureId picture) {
        return rows.picture(id, picture);
    }

    /**
     * Makes it one of the académie's: every circonscription and every school reads it.
     *
     * @param version of the proposal as it was read
     * @throws UseCaseChangedException when it was changed, taken back or answered meanwhile
     */
    @PlatformTransactional
    public void accept(UseCaseId id, int version) {
        decide(id, version, State.ACCEPTED, null);
    }

    /**
     * Declines it, or takes it out of the académie's again.
     *
     * @param reason what the circonscription reads
     * @throws IllegalArgumentException when the reason is missing or too long
     * @throws UseCaseChangedException when it was changed, taken back or answered meanwhile
     */
    @PlatformTransactional
    public void decline(UseCaseId id, int version, String reason) {
        decide(id, version, State.DECLINED, Remarks.checked(reason));
    }

    private void decide(UseCaseId id, int version, State to, @Nullable String reason) {
        Person me = CurrentPerson.required().person();
        String title = rows.find(id)
                .map(row -> row.useCase().sheet().title())
                .orElseThrow(() -> new UseCaseChangedException(id));
        if (!rows.decide(id, version, to, reason, me.id())) {
            throw new UseCaseChangedException(id);
        }
        journal.record(
                to == State.ACCEPTED ? "USE_CASE_ACCEPTED" : "USE_CASE_DECLINED",
                new AuditSubject(SUBJECT, id.toString(), title),
                reason == null ? Map.of() : Map.of("reason", reason));
    }

    private List<Proposal> named(List<Proposal.Row> found) {
        Map<PersonId, Person> names = people.named(found.stream()
                .map(Proposal.Row::decidedBy)
                .filter(Objects::nonNull)
                .collect(toSet()));
        return found.stream()
                .map(row -> row.with(row.decidedBy() == null ? null : names.get(row.decidedBy())))
                .toList();
    }
}
