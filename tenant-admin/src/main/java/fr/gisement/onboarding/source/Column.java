package fr.gisement.onboarding.source;

import java.util.List;

/** A column of an import file, found by its header and never by its position. */
public interface Column {

    /** Whether a file without it cannot be imported. */
    boolean required();

    /** Its headers, today's first; compared without case, accents, blanks and punctuation. */
    List<String> headers();
}
