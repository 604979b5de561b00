package fr.gisement.followup;

import fr.gisement.access.ForCirconscription;
import fr.gisement.access.ForErun;
import fr.gisement.access.Rights;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.People;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Presence;
import fr.gisement.identity.Role;
import fr.gisement.portfolio.FollowedSchool;
import fr.gisement.portfolio.Portfolio;
import fr.gisement.portfolio.Portfolios;
import fr.gisement.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How far the schools of the current circonscription have come: its inspector reads it, its trainers move schools on,
 * back, and aside.
 */
@Service
@ForCirconscription
public class FollowUps {

    /** The days of a trainer are those of Paris. */
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private record Noted(
            Map<TenantId, Progress> progress,
            Map<TenantId, Block> blocks,
            Map<TenantId, Instant> told,
            Map<TenantId, Integer> overdue) {}

    private final Portfolios portfolios;
    private final StageRows stages;
    private final DossierRows dossiers;
    private final SchoolsHere schools;
    private final People people;
    private final Rights rights;
    private final TransactionTemplate transaction;

    FollowUps(
            Portfolios portfolios,
            StageRows stages,
            DossierRows dossiers,
            SchoolsHere schools,
            People people,
            Rights rights,
            PlatformTransactionManager tenant) {
        this.portfolios = portfolios;
        this.stages = stages;
        this.dossiers = dossiers;
        this.schools = schools;
        this.people = people;
        this.rights = rights;
        this.transaction = new TransactionTemplate(tenant);
    }

    /**
     * Everything that the schools of the circonscription are, as it is now; the schools by name. Who does not train here
     * reads neither how accounts are used nor what is overdue.
     */
    public FollowUpSheet current() {
        boolean trainer = rights.here(Role.ERUN);
        Portfolio portfolio = portfolios.current();
        Noted noted = Objects.requireNonNull(transaction.execute(begun -> new Noted(
                stages.progress(), stages.blocks(), stages.lastTold(), dossiers.overdue(LocalDate.now(PARIS)))));
        Map<TenantId, Presence> presence = people.presenceIn(
                portfolio.schools().stream().map(FollowedSchool::id).toList());
        return new FollowUpSheet(
                portfolio,
                portfolio.schools().stream()
                        .map(school -> new FollowUp(
                                school,
                                schools.slug(school.id()),
                                noted.progress().getOrDefault(school.id(), Progress.NONE),
                                noted.blocks().get(school.id()),
                                presence.getOrDefault(school.id(), Presence.NOBODY),
                                noted.told().get(school.id()),
                                noted.overdue().getOrDefault(school.id(), 0)))
                        .map(school -> trainer ? school : school.withoutUse())
                        .toList());
    }

    /** Whether the circonscription has a school with that part of the address. */
    public boolean knows(String slug) {
        return schools.find(slug).isPresent();
    }

    /** A school by its part of the address; empty when the circonscription has no such school. */
    public Optional<FollowUp> find(String slug) {
        return schools.find(slug)
                .flatMap(id -> current().schools().stream()
                        .filter(it -> it.id().equals(id))
                        .findFirst());
    }

    /**
     * Moves a school to a stage. Going on notes the stages that were left out too; going back takes back what was noted
     * by hand after it, and the next stage whoever noted it. What holds the school up ends.
     *
     * @param from where the screen showed it
     * @return where it is now: further on when the stages after that were reached before
     * @throws StageChangedException when it is not there any more
     * @throws IllegalArgumentException when the school is not of this circonscription
     */
    @ForErun
    public Stage move(TenantId school, Stage from, Stage to) {
        schools.require(school);
        PersonId me = me();
        return Objects.requireNonNull(transaction.execute(begun -> {
            stages.takeTurns();
            Progress now = stages.progress(school);
            if (now.stage() != from) {
                throw new StageChangedException(now.stage());
            }
            for (Stage stage : Stage.values()) {
                StageMark mark = now.marks().get(stage);
                if (stage.compareTo(to) <= 0) {
                    if (mark == null && stage != Stage.TO_CONTACT) {
                        stages.mark(school, stage, me);
                    }
                } else if (to.compareTo(from) < 0
                        && mark != null
                        && (!mark.seen() || to.next().filter(stage::equals).isPresent())) {
                    stages.undo(school, stage, me);
                }
            }
            stages.unblock(school, me);
            return stages.progress(school).stage();
        }));
    }

    /**
     * Says why a school does not go on, and when to ask again; in place of what was said before.
     *
     * @throws IllegalArgumentException when the school is not of this circonscription, or the reason is empty or too long
     */
    @ForErun
    public void block(TenantId school, String reason, LocalDate nextOn) {
        schools.require(school);
        if (reason.isBlank() || reason.length() > Block.LONGEST_REASON) {
            throw new IllegalArgumentException("A reason has 1 to " + Block.LONGEST_REASON + " characters");
        }
        PersonId me = me();
        transaction.executeWithoutResult(begun -> {
            stages.takeTurns();
            stages.block(school, reason.strip(), nextOn, me);
        });
    }

    /** Lets a school go on from where it is; nothing when nothing holds it up. */
    @ForErun
    public void unblock(TenantId school) {
        schools.require(school);
        PersonId me = me();
        transaction.executeWithoutResult(begun -> stages.unblock(school, me));
    }

    /**
     * Names whom in a school to speak to first. A school that waited to be contacted has come a stage on by that.
     *
     * @throws IllegalArgumentException when the person does not work in that school, or it is not of this circonscription
     */
    @ForErun
    public void nameReferent(TenantId school, PersonId person) {
        schools.require(school);
        if (people.staffOf(school).stream().noneMatch(it -> it.person().id().equals(person))) {
            throw new IllegalArgumentException(person + " does not work in " + school);
        }
        PersonId me = me();
        transaction.executeWithoutResult(begun -> {
            stages.takeTurns();
            dossiers.name(school, person, me);
            if (!stages.progress(school).marks().containsKey(Stage.REFERENT_NAMED)) {
                stages.mark(school, Stage.REFERENT_NAMED, me);
            }
        });
    }

    static PersonId me() {
        return CurrentPerson.required().person().id();
    }
}
