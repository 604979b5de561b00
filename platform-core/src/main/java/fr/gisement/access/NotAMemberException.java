package fr.gisement.access;

import fr.gisement.migrations.SchemaKind;
import org.springframework.security.access.AccessDeniedException;

/** The person has no role in the tenant whose address was asked for. */
public final class NotAMemberException extends AccessDeniedException {

    private final SchemaKind kind;
    private final String slug;

    NotAMemberException(SchemaKind kind, String slug) {
        super("Not a member of " + kind + " " + slug);
        this.kind = kind;
        this.slug = slug;
    }

    public SchemaKind kind() {
        return kind;
    }

    public String slug() {
        return slug;
    }
}
