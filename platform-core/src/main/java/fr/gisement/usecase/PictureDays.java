package fr.gisement.usecase;

import java.time.LocalDate;

/** Authorisations were collected, not will be. */
final class PictureDays {

    private PictureDays() {}

    /** @throws IllegalArgumentException when they were collected on a day to come */
    static void require(PictureSheet sheet, LocalDate today) {
        LocalDate collected = sheet.collectedOn();
        if (collected != null && collected.isAfter(today)) {
            throw new IllegalArgumentException("Authorisations of a day to come: " + collected);
        }
    }
}
