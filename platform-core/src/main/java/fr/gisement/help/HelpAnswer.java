package fr.gisement.help;

import fr.gisement.identity.Person;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a trainer answered.
 *
 * @param by null when the person is no longer known
 * @param slot the one of the school's that they chose; null when none was
 */
public record HelpAnswer(
        @Nullable Person by,
        Instant at,
        String words,
        @Nullable HelpSlot slot) {}
