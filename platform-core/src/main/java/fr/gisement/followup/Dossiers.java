package fr.gisement.followup;

import fr.gisement.access.ForCirconscription;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.People;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Role;
import fr.gisement.identity.StaffMember;
import fr.gisement.tenancy.CurrentTenant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A school's page: for the trainers with their words, for the inspector without. */
@Service
@ForCirconscription
public class Dossiers {

    private record Noted(
            @Nullable PersonId referent,
            List<StageStep> steps,
            List<Visit> visits,
            List<SchoolTask> tasks,
            List<SchoolNote> notes) {

        Stream<PersonId> people() {
            List<@Nullable PersonId> named = new ArrayList<>();
            named.add(referent);
            steps.forEach(it -> named.add(it.by()));
            visits.forEach(it -> named.add(it.by()));
            tasks.forEach(it -> named.add(it.by()));
            notes.forEach(it -> named.add(it.author()));
            return named.stream().filter(Objects::nonNull).map(Objects::requireNonNull);
        }
    }

    private final FollowUps followUps;
    private final StageRows stages;
    private final VisitRows visits;
    private final DossierRows dossiers;
    private final SchoolLines lines;
    private final People people;
    private final TransactionTemplate transaction;

    Dossiers(
            FollowUps followUps,
            StageRows stages,
            VisitRows visits,
            DossierRows dossiers,
            SchoolLines lines,
            People people,
            PlatformTransactionManager tenant) {
        this.followUps = followUps;
        this.stages = stages;
        this.visits = visits;
        this.dossiers = dossiers;
        this.lines = lines;
        this.people = people;
        this.transaction = new TransactionTemplate(tenant);
        this.transaction.setReadOnly(true);
    }

    /** The dossier of a school by its part of the address; empty when the circonscription has no such school. */
    public Optional<Dossier> find(String slug) {
        return followUps.find(slug).map(this::dossier);
    }

    private Dossier dossier(FollowUp followUp) {
        boolean trainer = CurrentPerson.required()
                .account()
                .rolesIn(CurrentTenant.required().id())
                .contains(Role.ERUN);
        Noted noted = Objects.requireNonNull(transaction.execute(begun -> read(followUp, trainer)));
        return new Dossier(
                followUp,
                lines.of(followUp.id()),
                people.staffOf(followUp.id()).stream()
                        .sorted(Comparator.comparing(
                                (StaffMember it) -> !it.roles().contains(Role.DIRECTOR)))
                        .toList(),
                noted.referent(),
                noted.steps(),
                noted.visits(),
                noted.tasks(),
                noted.notes(),
                people.named(Stream.concat(
                                noted.people(),
                                Stream.ofNullable(followUp.school().follower()))
                        .toList()));
    }

    private Noted read(FollowUp school, boolean trainer) {
        List<Visit> all = visits.of(school.id());
        return new Noted(
                dossiers.referent(school.id()).orElse(null),
                stages.history(school.id()),
                trainer ? all : all.stream().map(Visit::withoutWords).toList(),
                trainer ? dossiers.tasks(school.id()) : List.of(),
                trainer ? dossiers.notes(school.id()) : List.of());
    }
}
