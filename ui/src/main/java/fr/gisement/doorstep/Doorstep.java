package fr.gisement.doorstep;

import fr.gisement.tenancy.Site;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody who stands before a school's space finds. */
sealed interface Doorstep {

    /** The HTTP status of a space that serves. */
    int OPEN = 200;

    /** The HTTP status of its page. */
    int status();

    /**
     * The space serves.
     *
     * @param name as the school itself says it
     * @param welcome the school's words to its visitors, null when it wrote none
     * @param circonscription the name of the one it belongs to
     * @param sites the schools of the national directory it serves
     */
    record Open(String name, @Nullable String welcome, String circonscription, List<Site> sites) implements Doorstep {

        public Open {
            sites = List.copyOf(sites);
        }

        @Override
        public int status() {
            return OPEN;
        }
    }

    /** The space is known and cannot be entered. */
    record Closed(String name, Reason reason) implements Doorstep {

        @Override
        public int status() {
            return reason.status;
        }
    }

    /** No space has this address. */
    record Unknown() implements Doorstep {

        @Override
        public int status() {
            return 404;
        }
    }

    /** Why a space cannot be entered. */
    enum Reason {
        IN_PREPARATION(503),
        SUSPENDED(503),
        UPDATING(503),
        /** The school is no more. */
        ARCHIVED(410);

        private final int status;

        Reason(int status) {
            this.status = status;
        }
    }
}
