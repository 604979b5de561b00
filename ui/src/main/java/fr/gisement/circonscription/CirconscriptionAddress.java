package fr.gisement.circonscription;

import fr.gisement.identity.PersonId;

/** Where a circonscription's pages are, relative to the application's root. */
public final class CirconscriptionAddress {

    /** The parameter that names the circonscription. */
    public static final String SLUG = "circonscription";

    /** The parameter that names one of its schools. */
    public static final String SCHOOL = "school";

    /** The parameter that names a session of training. */
    public static final String SESSION = "session";

    /** The parameter that names a path that teachers follow alone. */
    public static final String PATH = "path";

    /** The parameter that names a use case of the circonscription. */
    public static final String IDEA = "idea";

    /** The parameter that names one of the académie's use cases. */
    public static final String MODEL = "model";

    /** The template of {@link #requests}. */
    public static final String REQUESTS_TEMPLATE = "c/:" + SLUG + "/demandes";

    /** The template of {@link #figures}. */
    public static final String FIGURES_TEMPLATE = "c/:" + SLUG + "/chiffres";

    static final String SCHOOLS_TEMPLATE = "c/:" + SLUG + "/ecoles";

    /** The query's parameter that leaves only some schools. */
    static final String FOLLOWED = "suivi";

    /** Its value for the schools that nobody follows. */
    static final String NOBODY = "personne";

    private CirconscriptionAddress() {}

    /** A trainer's day: the page they begin with. */
    public static String today(String slug) {
        return "c/" + slug + "/aujourdhui";
    }

    /** All schools on their way: the page an inspector begins with. */
    public static String way(String slug) {
        return "c/" + slug + "/accompagnement";
    }

    /** Its schools and who follows them. */
    public static String schools(String slug) {
        return "c/" + slug + "/ecoles";
    }

    /** Where its training sessions are. */
    public static String training(String slug) {
        return "c/" + slug + "/formations";
    }

    /** Where trainers answer what schools ask for. */
    public static String requests(String slug) {
        return "c/" + slug + "/demandes";
    }

    /** Where what works in a class is collected and shared. */
    public static String ideas(String slug) {
        return "c/" + slug + "/idees";
    }

    /** How far it has come, in numbers. */
    public static String figures(String slug) {
        return "c/" + slug + "/chiffres";
    }

    static String schoolsOfNobody(String slug) {
        return schools(slug) + "?" + FOLLOWED + "=" + NOBODY;
    }

    static String schoolsOf(String slug, PersonId trainer) {
        return schools(slug) + "?" + FOLLOWED + "=" + trainer;
    }
}
