package fr.gisement.onboarding.directory;

import fr.gisement.onboarding.source.Column;
import java.util.List;

/**
 * The columns read of the national directory (data set fr-en-annuaire-education), each with the headers it had over the
 * years and in the sister data set fr-en-adresse-et-geolocalisation.
 */
enum DirectoryColumn implements Column {
    UAI(true, "Identifiant_de_l_etablissement", "Numero_UAI", "Code_UAI", "UAI", "RNE"),
    NAME(true, "Nom_etablissement", "Nom_de_l_etablissement", "Appellation_officielle"),
    TYPE(true, "Type_etablissement", "Type_d_etablissement"),
    STATUS(true, "Statut_public_prive", "Secteur_public_prive", "Secteur"),
    ADDRESS_1(false, "Adresse_1", "Adresse"),
    ADDRESS_2(false, "Adresse_2", "Lieu_dit"),
    ADDRESS_3(false, "Adresse_3"),
    POSTAL_CODE(false, "Code_postal", "CP"),
    COMMUNE_CODE(false, "Code_commune", "Code_INSEE", "Code_commune_INSEE"),
    COMMUNE(true, "Nom_commune", "Commune", "Libelle_commune"),
    NURSERY(false, "Ecole_maternelle"),
    ELEMENTARY(false, "Ecole_elementaire"),
    PHONE(false, "Telephone", "Numero_telephone"),
    MAIL(false, "Mail", "Courriel", "Adresse_mail"),
    POSITION(false, "position", "geo_point_2d", "coordonnees"),
    LATITUDE(false, "latitude"),
    LONGITUDE(false, "longitude"),
    X(false, "coordX_origine", "coordonnee_X", "coord_X"),
    Y(false, "coordY_origine", "coordonnee_Y", "coord_Y"),
    EPSG(false, "epsg_origine", "EPSG"),
    CIRCONSCRIPTION_NAME(true, "nom_circonscription", "libelle_circonscription", "circonscription"),
    CIRCONSCRIPTION_CODE(true, "code_circonscription", "UAI_circonscription"),
    OPENED_ON(false, "date_ouverture"),
    UPDATED_ON(false, "date_maj_ligne"),
    STATE(false, "etat", "etat_etablissement"),
    MINISTRY(false, "ministere_tutelle", "ministere_de_tutelle"),
    RPI(false, "rpi_disperse"),
    NATURE(false, "code_nature", "nature_uai");

    private final boolean required;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> headers;

    DirectoryColumn(boolean required, String... headers) {
        this.required = required;
        this.headers = List.of(headers);
    }

    @Override
    public boolean required() {
        return required;
    }

    @Override
    public List<String> headers() {
        return headers;
    }
}
