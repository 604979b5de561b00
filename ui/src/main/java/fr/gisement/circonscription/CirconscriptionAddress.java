package fr.gisement.circonscription;

import fr.gisement.identity.PersonId;

/** Where a circonscription's pages are, relative to the application's root. */
public final class CirconscriptionAddress {

    /** The parameter that names the circonscription. */
    public static final String SLUG = "circonscription";

    /** The template of {@link #requests}. */
    public static final String REQUESTS_TEMPLATE = "c/:" + SLUG + "/demandes";

    static final String SCHOOLS_TEMPLATE = "c/:" + SLUG + "/ecoles";

    /** The query's parameter that leaves only some schools. */
    static final String FOLLOWED = "suivi";

    /** Its value for the schools that nobody follows. */
    static final String NOBODY = "personne";

    private CirconscriptionAddress() {}

    /** The page a circonscription opens with: its schools and who follows them. */
    public static String schools(String slug) {
        return "c/" + slug + "/ecoles";
    }

    /** Where trainers answer what schools ask for. */
    public static String requests(String slug) {
        return "c/" + slug + "/demandes";
    }

    static String schoolsOfNobody(String slug) {
        return schools(slug) + "?" + FOLLOWED + "=" + NOBODY;
    }

    static String schoolsOf(String slug, PersonId trainer) {
        return schools(slug) + "?" + FOLLOWED + "=" + trainer;
    }
}
