package fr.gisement.assignment;

import static java.util.stream.Collectors.groupingBy;

import fr.gisement.access.ForRectorat;
import fr.gisement.identity.Person;
import fr.gisement.platform.PlatformConfiguration;
import fr.gisement.tenancy.TenantId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Assignments as the rectorat reads them. To change one is an operation: it gives and takes rights. */
@Service
@ForRectorat
public class Assignments {

    private final AssignmentRows rows;

    Assignments(@Qualifier(PlatformConfiguration.JDBC_CLIENT) JdbcClient platform) {
        this.rows = new AssignmentRows(platform);
    }

    /** All of a circonscription, those that ended too; the oldest first. */
    public List<Assignment> of(TenantId circonscription) {
        return rows.of(circonscription);
    }

    /** Those of every circonscription that hold now or will; a circonscription without any is left out. */
    public Map<TenantId, List<Assignment>> notEnded() {
        return rows.notEnded().stream().collect(groupingBy(Assignment::circonscription));
    }

    /** Whoever the platform knows by an address. */
    public Optional<Person> personAt(String mail) {
        return rows.person(mail.strip().toLowerCase(Locale.ROOT));
    }
}
