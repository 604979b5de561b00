package fr.gisement.onboarding.finding;

import java.util.List;

/**
 * What is said of one line of a file, or of one school.
 *
 * @param line the physical line in the file, counting from 1; 0 when it is about no line
 * @param subject what it is about, for people: a UAI and a name, an address
 * @param arguments fill the text's places
 */
public record Finding(FindingCode code, int line, String subject, List<Object> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    public static Finding of(FindingCode code, int line, String subject, Object... arguments) {
        return new Finding(code, line, subject, List.of(arguments));
    }

    /** The section of the report it belongs to. */
    public FindingKind kind() {
        return code.kind();
    }
}
