package fr.gisement.usecase;

import fr.gisement.identity.Person;
import fr.gisement.identity.PersonId;
import fr.gisement.tenancy.TenantId;
import fr.gisement.usecase.Agreement.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A use case as the schema has it: people by their ids.
 *
 * @param portalRound how often it was proposed to the académie
 * @param proposed whether it is proposed now
 */
record UseCaseRow(
        UseCaseId id,
        UseCaseSheet sheet,
        UseCaseState state,
        @Nullable TenantId school,
        boolean fromSchool,
        PersonId proposedBy,
        Instant proposedAt,
        @Nullable String remark,
        @Nullable Answer agreement,
        @Nullable PersonId agreementBy,
        @Nullable Instant agreementAt,
        @Nullable String notedFrom,
        @Nullable LocalDate notedOn,
        boolean proposed,
        int portalRound,
        int uses,
        int version) {

    Stream<PersonId> people() {
        return agreementBy == null ? Stream.of(proposedBy) : Stream.of(proposedBy, agreementBy);
    }

    /** The school when its director agreed that it is named. */
    @Nullable
    TenantId namedSchool() {
        return agreement == Answer.AGREED ? school : null;
    }

    /** Whether others than those who work at it see a picture: somebody recognisable only with the school's agreement. */
    boolean shows(Picture picture) {
        return !picture.sheet().recognisable() || agreement == Answer.AGREED;
    }

    UseCase with(Map<PersonId, Person> names, List<Picture> pictures, @Nullable PortalAnswer answer) {
        return new UseCase(
                id,
                sheet,
                state,
                school,
                fromSchool,
                names.get(proposedBy),
                proposedAt,
                remark,
                new Agreement(
                        agreement,
                        agreementBy == null ? null : names.get(agreementBy),
                        agreementAt,
                        notedFrom,
                        notedOn),
                pictures,
                proposed ? answer == null ? PortalAnswer.UNDER_WAY : answer : null,
                uses,
                version);
    }

    SharedUseCase shared(List<Picture> pictures) {
        return new SharedUseCase(
                id,
                false,
                sheet,
                null,
                namedSchool(),
                pictures.stream().filter(this::shows).toList(),
                uses);
    }
}
