package fr.gisement.portfolio;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import fr.gisement.access.ForCirconscription;
import fr.gisement.access.ForErun;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.People;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.identity.Trainer;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.Site;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.tenancy.TenantState;
import java.text.Collator;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The portfolio of the current circonscription: its inspector reads it, its trainers change it. */
@Service
@ForCirconscription
public class Portfolios {

    private static final Set<TenantState> GONE =
            EnumSet.of(TenantState.ARCHIVED, TenantState.DELETING, TenantState.DELETED);

    private final FollowRows rows;
    private final People people;
    private final TenantRegistry registry;
    private final TransactionTemplate transaction;

    Portfolios(FollowRows rows, People people, TenantRegistry registry, PlatformTransactionManager tenant) {
        this.rows = rows;
        this.people = people;
        this.registry = registry;
        this.transaction = new TransactionTemplate(tenant);
    }

    /** The portfolio as it is now. A school whose trainer left has nobody again. */
    public Portfolio current() {
        TenantId circonscription = CurrentTenant.required().id();
        List<Tenant> schools = registry.snapshot().schoolsOf(circonscription).stream()
                .filter(school -> !GONE.contains(school.state()))
                .toList();
        List<Trainer> trainers = people.trainersOf(circonscription);
        Map<TenantId, Integer> teachers =
                people.teachersOf(schools.stream().map(Tenant::id).toList());
        Map<TenantId, PersonId> recorded = rows.now();
        Set<PersonId> here = trainers.stream().map(it -> it.person().id()).collect(toSet());
        Map<PersonId, Person> gone = people.named(
                recorded.values().stream().filter(it -> !here.contains(it)).collect(toSet()));
        return new Portfolio(
                trainers,
                schools.stream()
                        .sorted(byName())
                        .map(school -> {
                            PersonId last = recorded.get(school.id());
                            return new FollowedSchool(
                                    school.id(),
                                    school.name(),
                                    school.sites().stream()
                                            .map(Site::commune)
                                            .distinct()
                                            .collect(joining(", ")),
                                    teachers.getOrDefault(school.id(), 0),
                                    middle(school.sites()),
                                    last,
                                    last != null && here.contains(last) ? last : null,
                                    last == null ? null : gone.get(last));
                        })
                        .toList());
    }

    /**
     * Gives a school to a trainer, or to nobody.
     *
     * @throws IllegalArgumentException when the school, or the trainer, is not of this circonscription
     */
    @ForErun
    public void follow(TenantId school, @Nullable PersonId trainer) {
        Portfolio portfolio = current();
        if (portfolio.schools().stream().noneMatch(it -> it.id().equals(school))) {
            throw new IllegalArgumentException("No school of this circonscription: " + school);
        }
        requireTrainer(portfolio, trainer);
        PersonId me = CurrentPerson.required().person().id();
        transaction.executeWithoutResult(begun -> {
            rows.takeTurns();
            if (!Objects.equals(rows.now().get(school), trainer)) {
                rows.follow(school, trainer, me);
            }
        });
    }

    /**
     * What an even spread would be; changes nothing.
     *
     * @param keep leave the schools that somebody follows with them
     * @throws IllegalArgumentException when the circonscription has no trainer
     */
    @ForErun
    public Spread propose(boolean keep) {
        return SchoolSpread.of(current(), keep);
    }

    /**
     * Makes a spread so, all of it or nothing.
     *
     * @throws PortfolioChangedException when somebody changed the portfolio since it was proposed
     */
    @ForErun
    public void apply(Spread spread) {
        Portfolio now = current();
        if (!now.trainers().equals(spread.seen().trainers())) {
            throw new PortfolioChangedException();
        }
        PersonId me = CurrentPerson.required().person().id();
        transaction.executeWithoutResult(begun -> {
            rows.takeTurns();
            Map<TenantId, PersonId> recorded = rows.now();
            for (FollowedSchool school : spread.seen().schools()) {
                PersonId chosen = Objects.requireNonNull(spread.followers().get(school.id()));
                requireTrainer(now, chosen);
                if (!Objects.equals(recorded.get(school.id()), school.recorded())) {
                    throw new PortfolioChangedException();
                }
                if (!chosen.equals(school.recorded())) {
                    rows.follow(school.id(), chosen, me);
                }
            }
        });
    }

    private static void requireTrainer(Portfolio portfolio, @Nullable PersonId trainer) {
        if (trainer != null
                && portfolio.trainers().stream()
                        .noneMatch(it -> it.person().id().equals(trainer))) {
            throw new IllegalArgumentException("No trainer of this circonscription: " + trainer);
        }
    }

    private static @Nullable Place middle(List<Site> sites) {
        List<Place> places = sites.stream()
                .filter(site -> site.latitude() != null && site.longitude() != null)
                .map(site ->
                        new Place(Objects.requireNonNull(site.latitude()), Objects.requireNonNull(site.longitude())))
                .toList();
        return Place.middleOf(places).orElse(null);
    }

    private static Comparator<Tenant> byName() {
        Collator french = Collator.getInstance(Locale.FRENCH);
        return Comparator.comparing(Tenant::name, french::compare);
    }
}
