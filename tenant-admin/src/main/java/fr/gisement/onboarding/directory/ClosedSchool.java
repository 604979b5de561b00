package fr.gisement.onboarding.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A school that the directory says has closed.
 *
 * @param since the day the directory's line was last changed; null when it does not say
 */
public record ClosedSchool(int line, String uai, @Nullable LocalDate since) {}
