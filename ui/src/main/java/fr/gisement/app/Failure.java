package fr.gisement.app;

import fr.gisement.cluster.ClusterException;
import fr.gisement.installation.InstallationException;
import fr.gisement.installation.InstallationException.Reason;
import fr.gisement.onboarding.finding.OnboardingException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What went wrong, as one sentence for an operator.
 *
 * @param exitCode of {@link ExitCode}
 */
record Failure(int exitCode, String sentence) {

    static Failure of(Throwable thrown, Messages messages) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Optional<Failure> known = known(cause, messages);
            if (known.isPresent()) {
                return known.get();
            }
        }
        String said = thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
        return new Failure(ExitCode.FAILED, messages.get("failure.other", oneLine(said)));
    }

    private static Optional<Failure> known(Throwable cause, Messages messages) {
        return switch (cause) {
            case CommandException e ->
                Optional.of(new Failure(
                        e.exitCode(), messages.get(e.key(), e.arguments().toArray())));
            case InstallationException e -> Optional.of(installation(e, messages));
            case ClusterException e ->
                Optional.of(new Failure(ExitCode.FAILED, messages.get("failure.DOES_NOT_START", e.process(), e.log())));
            case OnboardingException e -> Optional.of(new Failure(ExitCode.FAILED, e.message(messages.locale())));
            case SQLException e
            when isConnection(e) ->
                Optional.of(new Failure(
                        ExitCode.UNREACHABLE,
                        messages.get("failure.UNREACHABLE", oneLine(String.valueOf(e.getMessage())))));
            case SQLException e
            when isUnprepared(e) -> Optional.of(new Failure(ExitCode.UNREACHABLE, messages.get("failure.notPrepared")));
            default -> Optional.empty();
        };
    }

    private static Failure installation(InstallationException e, Messages messages) {
        boolean settings = e.reason() == Reason.SETTINGS_MISSING || e.reason() == Reason.SETTING_INVALID;
        String sentence = messages.get("failure." + e.reason(), e.arguments().toArray());
        return new Failure(settings ? ExitCode.USAGE : ExitCode.UNREACHABLE, sentence);
    }

    /** Class 08 is a connection that failed, 28 a login that was refused, 3D a database that is not there. */
    private static boolean isConnection(SQLException e) {
        String state = e.getSQLState();
        return state != null && Arrays.asList("08", "28", "3D").contains(state.substring(0, 2));
    }

    /** No table or no schema where the registry should be. */
    private static boolean isUnprepared(SQLException e) {
        return Arrays.asList("42P01", "3F000").contains(e.getSQLState());
    }

    /** Some drivers and libraries explain themselves over several lines, the reason last. */
    private static String oneLine(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(5)
                .collect(Collectors.joining(" "));
    }
}
