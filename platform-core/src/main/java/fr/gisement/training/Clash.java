package fr.gisement.training;

import fr.gisement.identity.PersonId;
import fr.gisement.tenancy.TenantId;
import fr.gisement.training.TrainingClashException.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the way of a session or an enrolment.
 *
 * @param kind what is taken
 * @param person who is; null for a room
 * @param circonscription the other one that has it; null for the current one
 * @param module what is taught there and then
 */
record Clash(
        Kind kind,
        @Nullable PersonId person,
        @Nullable TenantId circonscription,
        ModuleId module,
        Instant start,
        Instant end) {}
