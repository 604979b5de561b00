package fr.gisement.presence;

import fr.gisement.access.CirconscriptionEntry;
import fr.gisement.access.ForSignedIn;
import fr.gisement.access.SpaceEntry;
import fr.gisement.identity.Account;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.Role;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.school.SchoolAddress;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.training.Arrival;
import fr.gisement.training.MyTraining;
import fr.gisement.training.PresenceLinks;
import fr.gisement.training.PresenceTicket;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Leads somebody with a ticket through a school of theirs to the session that it is for. */
@Service
@ForSignedIn
class Arrivals {

    /** @param title of what is taught */
    record Arrived(Arrival arrival, String title) {}

    private static final Set<Role> STAFF = EnumSet.of(Role.DIRECTOR, Role.TEACHER, Role.SUBSTITUTE);

    private final PresenceLinks links;
    private final MyTraining training;
    private final TenantRegistry registry;
    private final SpaceEntry spaces;
    private final CirconscriptionEntry above;

    Arrivals(
            PresenceLinks links,
            MyTraining training,
            TenantRegistry registry,
            SpaceEntry spaces,
            CirconscriptionEntry above) {
        this.links = links;
        this.training = training;
        this.registry = registry;
        this.spaces = spaces;
        this.above = above;
    }

    /** What is taught in the session of a ticket; empty when the ticket is too old, or for another circonscription. */
    Optional<String> title(String ticket) {
        return links.read(ticket)
                .flatMap(read -> school(read)
                        .flatMap(school -> spaces.call(
                                SchemaKind.SCHOOL, school.slug(), () -> above.call(() -> training.taught(ticket)))));
    }

    /** Says that one is there. Empty as {@link #title}. */
    Optional<Arrived> arrive(String ticket) {
        String title = title(ticket).orElse("");
        return links.read(ticket)
                .flatMap(this::school)
                .flatMap(school ->
                        spaces.call(SchemaKind.SCHOOL, school.slug(), () -> above.call(() -> training.arrive(ticket))))
                .map(arrival -> new Arrived(arrival, title));
    }

    /** Where one's training is. */
    Optional<String> training(String ticket) {
        return links.read(ticket).flatMap(this::school).map(school -> SchoolAddress.training(school.slug()));
    }

    /** A school of theirs in the ticket's circonscription. */
    private Optional<Tenant> school(PresenceTicket ticket) {
        Account account = CurrentPerson.required().account();
        return registry.snapshot().schoolsOf(ticket.circonscription()).stream()
                .filter(school -> school.state().serves())
                .filter(school -> account.rolesIn(school.id()).stream().anyMatch(STAFF::contains))
                .findFirst();
    }
}
