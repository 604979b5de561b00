package fr.gisement.help;

import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request as the schema has it: people by their ids, the chosen slot by its place. */
record HelpRow(
        HelpRequestId id,
        TenantId school,
        PersonId askedBy,
        Instant askedAt,
        HelpTopic topic,
        String words,
        HelpState state,
        @Nullable PersonId answeredBy,
        @Nullable Instant answeredAt,
        @Nullable String answer,
        @Nullable Integer chosen,
        int version,
        List<HelpSlot> slots) {

    HelpRow with(List<HelpSlot> found) {
        return new HelpRow(
                id,
                school,
                askedBy,
                askedAt,
                topic,
                words,
                state,
                answeredBy,
                answeredAt,
                answer,
                chosen,
                version,
                found);
    }

    Stream<PersonId> people() {
        return answeredBy == null ? Stream.of(askedBy) : Stream.of(askedBy, answeredBy);
    }

    HelpRequest with(Map<PersonId, Person> names) {
        return new HelpRequest(
                id, school, names.get(askedBy), askedAt, topic, words, slots, state, answered(names), version);
    }

    private @Nullable HelpAnswer answered(Map<PersonId, Person> names) {
        return answeredBy == null || answeredAt == null || answer == null
                ? null
                : new HelpAnswer(
                        names.get(answeredBy), answeredAt, answer, chosen == null ? null : slots.get(chosen - 1));
    }
}
