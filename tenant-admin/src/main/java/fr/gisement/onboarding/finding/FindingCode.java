package fr.gisement.onboarding.finding;

import static fr.gisement.onboarding.finding.FindingKind.LEFT_OUT;
import static fr.gisement.onboarding.finding.FindingKind.NOTICE;
import static fr.gisement.onboarding.finding.FindingKind.REFUSED;

/** The rules of the import, each told in the report where it applied. */
public enum FindingCode {
    TOO_MANY_CELLS(REFUSED),
    UAI_MALFORMED(REFUSED),
    /** Argument: the UAI as its first seven digits want it. */
    UAI_KEY(REFUSED),
    /** Argument: the lines that contradict each other. */
    CONTRADICTORY_LINES(REFUSED),
    NAME_MISSING(REFUSED),
    COMMUNE_MISSING(REFUSED),
    CIRCONSCRIPTION_MISSING(REFUSED),
    STATUS_UNKNOWN(REFUSED),
    STATE_UNKNOWN(REFUSED),
    /** Arguments: the circonscription's name and code. */
    CIRCONSCRIPTION_CLOSED(REFUSED),
    SPACE_BEING_DELETED(REFUSED),

    NOT_A_SCHOOL(LEFT_OUT),
    CLOSED(LEFT_OUT),
    NOT_YET_OPEN(LEFT_OUT),
    PRIVATE_SCHOOL(LEFT_OUT),
    OTHER_MINISTRY(LEFT_OUT),

    NO_STATE_COLUMN(NOTICE),
    CLOSING_SOON(NOTICE),
    /** Argument: the line that counts. */
    IDENTICAL_LINES(NOTICE),
    /** Arguments: the code, the name kept, the other name. */
    CIRCONSCRIPTION_TWO_NAMES(NOTICE),
    CIRCONSCRIPTION_CODE(NOTICE),
    /** Arguments: the RPI's number, the circonscriptions. */
    RPI_ACROSS(NOTICE),
    /** Argument: the space it stays in. */
    SITE_STAYS(NOTICE),
    /** Arguments: the space, the circonscription it would move to. */
    MOVE_UNCERTAIN(NOTICE),
    MOVE_TO_CLOSED(NOTICE),
    ABSENT(NOTICE),
    /** Argument: how many registered schools of circonscriptions that the file does not speak of. */
    OTHER_CIRCONSCRIPTIONS(NOTICE),
    ARCHIVED_BY_HAND(NOTICE),
    /** Arguments: the name kept, the name the directory gives. */
    NAME_KEPT(NOTICE),

    STAFF_UAI_UNKNOWN(REFUSED),
    STAFF_MAIL(REFUSED),
    STAFF_NAME_MISSING(REFUSED),
    STAFF_FUNCTION(REFUSED),
    STAFF_CIVILITY(NOTICE),
    STAFF_TWO_NAMES(NOTICE),
    STAFF_TWICE(NOTICE),
    STAFF_LEAVES(NOTICE),
    STAFF_KEPT(NOTICE);

    private final FindingKind kind;

    FindingCode(FindingKind kind) {
        this.kind = kind;
    }

    /** The section of the report it belongs to. */
    public FindingKind kind() {
        return kind;
    }
}
