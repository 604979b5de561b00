package fr.gisement.support;

import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.Tenant;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A trainer's stay in a school, for the time of one task. Only {@link SupportEntry} makes one; it counts for its own
 * person in its own school, and for nobody and nowhere else.
 */
public final class SupportVisit {

    static final ScopedValue<SupportVisit> BOUND = ScopedValue.newInstance();

    private final AccessId access;
    private final Tenant school;
    private final PersonId person;
    private final @Nullable Person host;
    private final Instant until;

    SupportVisit(AccessId access, Tenant school, PersonId person, @Nullable Person host, Instant until) {
        this.access = access;
        this.school = school;
        this.person = person;
        this.host = host;
        this.until = until;
    }

    /** The visit of the person of now in the tenant of now. */
    static Optional<SupportVisit> current() {
        return BOUND.isBound() ? Optional.of(BOUND.get()).filter(SupportVisit::isOfNow) : Optional.empty();
    }

    private boolean isOfNow() {
        return CurrentTenant.find().filter(it -> it.id().equals(school.id())).isPresent()
                && CurrentPerson.find()
                        .filter(it -> it.person().id().equals(person))
                        .isPresent();
    }

    AccessId access() {
        return access;
    }

    public Tenant school() {
        return school;
    }

    /** Who let them in; null when no longer known. */
    public @Nullable Person host() {
        return host;
    }

    public Instant until() {
        return until;
    }
}
