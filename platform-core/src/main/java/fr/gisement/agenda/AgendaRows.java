package fr.gisement.agenda;

import fr.gisement.identity.PersonId;
import fr.gisement.installation.DerivedKey;
import fr.gisement.installation.Installation;
import fr.gisement.platform.PlatformConfiguration;
import fr.gisement.platform.PlatformTransactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose address is whose. A secret is kept as a seal: whoever finds the table finds no address in it. */
@Repository
class AgendaRows {

    private final JdbcClient platform;
    private final DerivedKey key;

    AgendaRows(@Qualifier(PlatformConfiguration.JDBC_CLIENT) JdbcClient platform, Installation installation) {
        this.platform = platform;
        this.key = new DerivedKey(installation, "agenda");
    }

    /** When somebody's address was made; empty when they have none. */
    @PlatformTransactional(readOnly = true)
    Optional<Instant> madeAt(PersonId person) {
        return platform.sql("select made_at from calendar_feed where person_id = :person")
                .param("person", person.value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Gives somebody this address; the one they had is none any more. */
    @PlatformTransactional
    void put(PersonId person, String secret) {
        platform.sql("""
                        insert into calendar_feed (person_id, seal) values (:person, :seal)
                        on conflict (person_id) do update set seal = excluded.seal, made_at = now()""")
                .param("person", person.value())
                .param("seal", key.seal(secret))
                .update();
    }

    @PlatformTransactional
    void take(PersonId person) {
        platform.sql("delete from calendar_feed where person_id = :person")
                .param("person", person.value())
                .update();
    }

    @PlatformTransactional(readOnly = true)
    Optional<PersonId> owner(String secret) {
        return platform.sql("select person_id from calendar_feed where seal = :seal")
                .param("seal", key.seal(secret))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }
}
