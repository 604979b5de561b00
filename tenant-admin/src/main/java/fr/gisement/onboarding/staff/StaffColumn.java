package fr.gisement.onboarding.staff;

import fr.gisement.onboarding.source.Column;
import java.util.List;

/** The columns of the staff file. */
enum StaffColumn implements Column {
    UAI(true, "UAI", "RNE"),
    CIVILITY(false, "CIVILITE"),
    FAMILY_NAME(true, "NOM"),
    GIVEN_NAME(true, "PRENOM"),
    MAIL(true, "MAIL", "COURRIEL", "ADRESSE_MAIL"),
    FUNCTION(true, "FONCTION");

    private final boolean required;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> headers;

    StaffColumn(boolean required, String... headers) {
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
