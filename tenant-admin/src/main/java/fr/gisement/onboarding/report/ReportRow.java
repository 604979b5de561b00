package fr.gisement.onboarding.report;

/**
 * One row of a report.
 *
 * @param line "ligne 12", or empty
 * @param subject what it is about
 * @param text what is said of it
 */
record ReportRow(Section section, String line, String subject, String text) {

    /** The sections, in the order of the report. */
    enum Section {
        CREATED,
        CHANGED,
        REFUSED,
        LEFT_OUT,
        NOTICE
    }
}
