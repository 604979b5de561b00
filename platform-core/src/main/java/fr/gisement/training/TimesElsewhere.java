package fr.gisement.training;

import fr.gisement.identity.PersonId;
import fr.gisement.tenancy.TenantId;
import fr.gisement.training.TrainingClashException.Kind;
import fr.gisement.training.TrainingRefusedException.Reason;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What other circonscriptions have of people's time.
 *
 * @param asked whose time was looked at
 * @param taken what of it is not theirs to give here, the next first
 * @param unread whose time could not be read everywhere just now
 */
record TimesElsewhere(Set<PersonId> asked, List<Taken> taken, Set<PersonId> unread) {

    /** A session of a circonscription that takes somebody's time: they give it or have a place in it. */
    record Taken(PersonId person, TenantId circonscription, ModuleId module, Instant start, Instant end) {}

    TimesElsewhere {
        asked = Set.copyOf(asked);
        taken = List.copyOf(taken);
        unread = Set.copyOf(unread);
    }

    /** Of people who work in one circonscription. */
    static TimesElsewhere none(Collection<PersonId> people) {
        return new TimesElsewhere(Set.copyOf(people), List.of(), Set.of());
    }

    /**
     * @throws ClashFound when one of these people is elsewhere at that time
     * @throws TrainingRefusedException when that cannot be known now
     */
    void require(Kind kind, Collection<PersonId> people, Instant start, Instant end) {
        people.stream()
                .flatMap(person -> during(person, start, end).stream())
                .findFirst()
                .ifPresent(found -> {
                    throw new ClashFound(new Clash(
                            kind, found.person(), found.circonscription(), found.module(), found.start(), found.end()));
                });
        if (people.stream().anyMatch(unread::contains)) {
            throw new TrainingRefusedException(Reason.ELSEWHERE_UNKNOWN);
        }
    }

    /** Those whose time was looked at and is theirs. */
    Set<PersonId> free(Instant start, Instant end) {
        return asked.stream()
                .filter(person ->
                        !unread.contains(person) && during(person, start, end).isEmpty())
                .collect(Collectors.toSet());
    }

    /** Those who are elsewhere at that time, as far as is known. */
    Set<PersonId> away(Instant start, Instant end) {
        return asked.stream()
                .filter(person -> during(person, start, end).isPresent())
                .collect(Collectors.toSet());
    }

    private Optional<Taken> during(PersonId person, Instant start, Instant end) {
        return taken.stream()
                .filter(it -> it.person().equals(person)
                        && it.start().isBefore(end)
                        && it.end().isAfter(start))
                .findFirst();
    }
}
