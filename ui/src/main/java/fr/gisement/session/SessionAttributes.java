package fr.gisement.session;

/** The attributes of a session that outlive its node. */
public final class SessionAttributes {

    /** Whose it is: the text of a {@link fr.gisement.identity.SessionIdentity}. */
    public static final String IDENTITY = "gisement.identity";

    /** The forms' token, where Spring Security looks for it. */
    static final String CSRF = "org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository.CSRF_TOKEN";

    private SessionAttributes() {}
}
