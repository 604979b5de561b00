package fr.gisement.circonscription.followup;

import fr.gisement.circonscription.CirconscriptionAddress;

/** Where the follow-up's pages are, relative to the application's root. */
final class FollowUpAddress {

    static final String TODAY_TEMPLATE = "c/:" + CirconscriptionAddress.SLUG + "/aujourdhui";
    static final String WAY_TEMPLATE = "c/:" + CirconscriptionAddress.SLUG + "/accompagnement";
    static final String SCHOOL_TEMPLATE = WAY_TEMPLATE + "/:" + CirconscriptionAddress.SCHOOL;

    /** The query's parameter of a trainer's day that shows everybody's. */
    static final String WHOSE = "qui";

    /** Its value. */
    static final String EVERYBODY = "tous";

    private FollowUpAddress() {}

    static String today(String slug, boolean everybody) {
        String today = CirconscriptionAddress.today(slug);
        return everybody ? today + "?" + WHOSE + "=" + EVERYBODY : today;
    }

    /** One school on its way. */
    static String school(String slug, String school) {
        return CirconscriptionAddress.way(slug) + "/" + school;
    }
}
