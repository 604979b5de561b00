package fr.gisement.training;

import fr.gisement.identity.PersonId;
import fr.gisement.training.TrainingClashException.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the way of a session or an enrolment.
 *
 * @param kind what is taken
 * @param person who is; null for a room
 * @param other the session that has it
 */
record Clash(Kind kind, @Nullable PersonId person, SessionId other, ModuleId module, Instant start, Instant end) {}
