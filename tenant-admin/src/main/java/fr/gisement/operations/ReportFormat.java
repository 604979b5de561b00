package fr.gisement.operations;

import java.util.Locale;

/** The forms of a report. */
public enum ReportFormat {
    /** For a spreadsheet; no cell acts as a formula. */
    CSV,
    /** To read or print. */
    TEXT;

    String purpose(Locale locale) {
        boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return "REPORT_" + name() + (english ? "_EN" : "_FR");
    }
}
