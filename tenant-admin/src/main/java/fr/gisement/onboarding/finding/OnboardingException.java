package fr.gisement.onboarding.finding;

import java.util.List;
import java.util.Locale;

/** Why nothing was imported, in words for the person who asked. */
public final class OnboardingException extends RuntimeException {

    private final transient List<Object> arguments;
    private final ErrorCode code;

    public OnboardingException(ErrorCode code, Object... arguments) {
        super(Messages.in(Locale.FRENCH).error(code, List.of(arguments)));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public OnboardingException(ErrorCode code, Throwable cause, Object... arguments) {
        this(code, arguments);
        initCause(cause);
    }

    /** What went wrong. */
    public ErrorCode code() {
        return code;
    }

    /** The sentence in the reader's language; {@link #getMessage()} has the French one. */
    public String message(Locale locale) {
        return Messages.in(locale).error(code, arguments);
    }
}
