package fr.gisement.followup;

import static java.util.stream.Collectors.toMap;

import fr.gisement.access.ForErun;
import fr.gisement.followup.Day.Due;
import fr.gisement.followup.Day.Planned;
import fr.gisement.identity.PersonId;
import fr.gisement.tenancy.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a trainer of the current circonscription finds in the morning. */
@Service
@ForErun
public class TrainerDays {

    private static final int DAYS_AHEAD = 7;

    /** A class publishes for some weeks before one asks after its families. */
    private static final Duration FAMILIES_FOLLOW = Duration.ofDays(28);

    private record Noted(List<Visit> visits, List<SchoolTask> tasks) {}

    private final FollowUps followUps;
    private final VisitRows visits;
    private final DossierRows dossiers;
    private final TransactionTemplate transaction;

    TrainerDays(FollowUps followUps, VisitRows visits, DossierRows dossiers, PlatformTransactionManager tenant) {
        this.followUps = followUps;
        this.visits = visits;
        this.dossiers = dossiers;
        this.transaction = new TransactionTemplate(tenant);
        this.transaction.setReadOnly(true);
    }

    /**
     * The person's own day: visits and tasks of theirs, and the schools they follow; or everybody's.
     *
     * @param everybody whether also what others have to do is shown
     */
    public Day today(boolean everybody) {
        PersonId me = FollowUps.me();
        LocalDate today = LocalDate.now(FollowUps.PARIS);
        Instant now = Instant.now();
        List<FollowUp> all = followUps.current().schools();
        Map<TenantId, FollowUp> byId = all.stream().collect(toMap(FollowUp::id, Function.identity()));
        List<FollowUp> mine = all.stream()
                .filter(it -> everybody || Objects.equals(it.school().follower(), me))
                .toList();
        Noted noted = Objects.requireNonNull(transaction.execute(begun -> new Noted(
                visits.openUntil(
                        today.plusDays(DAYS_AHEAD).atStartOfDay(FollowUps.PARIS).toInstant()),
                dossiers.tasksDue(today))));
        return new Day(
                today,
                noted.visits().stream()
                        .filter(it -> (everybody || it.by().equals(me)) && byId.containsKey(it.school()))
                        .map(it -> new Planned(it, Objects.requireNonNull(byId.get(it.school()))))
                        .toList(),
                noted.tasks().stream()
                        .filter(it -> (everybody || it.by().equals(me)) && byId.containsKey(it.school()))
                        .map(it -> new Due(it, Objects.requireNonNull(byId.get(it.school()))))
                        .toList(),
                those(mine, it -> it.blockDue(today)),
                mine.stream()
                        .filter(it -> it.quiet(now))
                        .sorted(Comparator.comparing(it -> Objects.requireNonNull(it.lastSign())))
                        .toList(),
                those(mine, it -> familiesMissing(it, now)),
                those(all, it -> it.school().follower() == null));
    }

    private static boolean familiesMissing(FollowUp school, Instant now) {
        StageMark first = school.progress().marks().get(Stage.FIRST_ARTICLE);
        return first != null
                && first.at().isBefore(now.minus(FAMILIES_FOLLOW))
                && !school.progress().marks().containsKey(Stage.FAMILIES_CONNECTED);
    }

    private static List<FollowUp> those(List<FollowUp> schools, Predicate<FollowUp> wanted) {
        return schools.stream().filter(wanted).toList();
    }
}
