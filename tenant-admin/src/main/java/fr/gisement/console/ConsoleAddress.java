package fr.gisement.console;

import fr.gisement.fleetview.SpaceCondition;

/** Where the console's pages are, relative to the application's root. */
public final class ConsoleAddress {

    public static final String OVERVIEW = "console";
    public static final String SCHOOLS = "console/ecoles";
    public static final String ONBOARDING = "console/mise-en-service";
    public static final String OPERATIONS = "console/exploitation";
    public static final String JOURNAL = "console/journal";
    public static final String ASSIGNMENTS = "console/formateurs";

    public static final String FIGURES = "console/chiffres";

    /** The query's parameter that shows how fresh the circonscriptions' figures are. */
    public static final String REPORTS = "rapports";

    public static final String FIGURE_REPORTS = FIGURES + "?" + REPORTS;

    /** The académie's modules of training. */
    public static final String CATALOGUE = "console/catalogue";

    /** The parameter that names a path of the académie's, in {@link #PATH_TEMPLATE}. */
    public static final String PATH = "path";

    private static final String PATHS = CATALOGUE + "/parcours/";

    public static final String PATH_TEMPLATE = PATHS + ":" + PATH;

    public static final String IDEAS = "console/idees";

    /** The parameter that names a use case that was proposed, in {@link #IDEA_TEMPLATE}. */
    public static final String MODEL = "model";

    public static final String IDEA_TEMPLATE = IDEAS + "/:" + MODEL;

    /** The query's parameter that shows the use cases that were answered. */
    public static final String ANSWERED = "repondues";

    public static final String IDEAS_ANSWERED = IDEAS + "?" + ANSWERED;

    /** The query's parameter that leaves only circonscriptions without a trainer. */
    public static final String WITHOUT = "sans";

    public static final String WITHOUT_TRAINER = ASSIGNMENTS + "?" + WITHOUT;

    /** The parameter that names a space in {@link #SPACE_TEMPLATE}. */
    public static final String SLUG = "slug";
    /** The parameter that names a circonscription in {@link #CIRCONSCRIPTION_TEMPLATE}. */
    public static final String CIRCONSCRIPTION = "circonscription";

    private static final String SPACES = "console/espaces/";
    private static final String CIRCONSCRIPTIONS = "console/circonscriptions/";
    public static final String SPACE_TEMPLATE = SPACES + ":" + SLUG;
    public static final String CIRCONSCRIPTION_TEMPLATE = CIRCONSCRIPTIONS + ":" + CIRCONSCRIPTION;

    private ConsoleAddress() {}

    /** A school's public page. */
    public static String doorstep(String slug) {
        return "e/" + slug;
    }

    /** The schools of a circonscription. */
    public static String schoolsOf(String circonscription) {
        return SCHOOLS + "?circonscription=" + circonscription;
    }

    /** The schools in a condition. */
    public static String schoolsIn(SpaceCondition condition) {
        return SCHOOLS + "?etat=" + word(condition);
    }

    /** A condition as addresses say it. */
    public static String word(SpaceCondition condition) {
        return switch (condition) {
            case FAILED -> "echec";
            case SUSPENDED -> "suspendu";
            case BEHIND -> "retard";
            case IN_PREPARATION -> "preparation";
            case OPEN -> "service";
            case ARCHIVED -> "ferme";
        };
    }

    /** A path of the académie's. */
    public static String path(Object id) {
        return PATHS + id;
    }

    /** A use case that was proposed to the académie. */
    public static String idea(Object id) {
        return IDEAS + "/" + id;
    }

    /** The page of a school's space. */
    public static String space(String slug) {
        return SPACES + slug;
    }

    /** The page of a circonscription. */
    public static String circonscription(String slug) {
        return CIRCONSCRIPTIONS + slug;
    }
}
