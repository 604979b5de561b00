package fr.gisement.fleetview;

/**
 * The people who work somewhere, each counted once.
 *
 * @param activated those among them who ever set a password
 */
public record StaffCount(int people, int activated) {

    static final StaffCount NOBODY = new StaffCount(0, 0);

    /** The activated among all, in whole percents rounded down: 100 only when nobody is missing. */
    public int percent() {
        return people == 0 ? 0 : 100 * activated / people;
    }
}
