package fr.gisement.portfolio;

import static java.util.stream.Collectors.toMap;

import fr.gisement.identity.PersonId;
import fr.gisement.tenancy.TenantId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who follows which school, in the current circonscription's own schema. */
@Repository
class FollowRows {

    private final JdbcClient tenant;

    FollowRows(JdbcClient tenant) {
        this.tenant = tenant;
    }

    @Transactional(readOnly = true)
    Map<TenantId, PersonId> now() {
        return tenant
                .sql("select school_id, person_id from followed_school where until is null")
                .query((row, index) -> Map.entry(
                        new TenantId(row.getObject("school_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Two who change the portfolio take turns until the caller's transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void takeTurns() {
        tenant.sql("lock table followed_school in share row exclusive mode").update();
    }

    /**
     * Ends what was, and begins anew; with nobody, only ends. The moment is this turn's, not the transaction's: that may
     * have begun before the one it waited for.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(TenantId school, @Nullable PersonId person, PersonId by) {
        tenant.sql("""
                update followed_school set until = greatest(clock_timestamp(), since)
                 where school_id = :school and until is null""").param("school", school.value()).update();
        if (person != null) {
            tenant.sql("""
                    insert into followed_school (school_id, person_id, since, set_by)
                    values (:school, :person, clock_timestamp(), :by)""")
                    .param("school", school.value())
                    .param("person", person.value())
                    .param("by", by.value())
                    .update();
        }
    }
}
