package fr.gisement.support;

import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A consent as the schema has it. */
record AccessRow(
        AccessId id,
        PersonId person,
        PersonId grantedBy,
        Instant grantedAt,
        Instant until,
        @Nullable Instant revokedAt,
        @Nullable PersonId revokedBy,
        boolean open) {

    Stream<PersonId> people() {
        return Stream.of(person, grantedBy, revokedBy).filter(Objects::nonNull);
    }

    SupportAccess with(Map<PersonId, Person> names, List<Look> looks) {
        Instant ended = revokedAt == null ? until : revokedAt;
        return new SupportAccess(
                id,
                names.get(person),
                names.get(grantedBy),
                grantedAt,
                until,
                open ? null : ended,
                revokedBy == null ? null : names.get(revokedBy),
                looks);
    }
}
