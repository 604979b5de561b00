package fr.gisement.circonscription;

import fr.gisement.entrance.PageStatuses;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.shell.PageStatus;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Answers with the status of a circonscription's page, as its reader is about to find it. */
@Component
final class CirconscriptionStatus implements PageStatus {

    private static final Pattern INSIDE = Pattern.compile("c/([^/]+)/.+");

    private final PageStatuses statuses;

    CirconscriptionStatus(PageStatuses statuses) {
        this.statuses = statuses;
    }

    @Override
    public OptionalInt statusOf(String path) {
        Matcher inside = INSIDE.matcher(path);
        return inside.matches()
                ? statuses.of(path, SchemaKind.CIRCONSCRIPTION, inside.group(1), address -> {})
                : OptionalInt.empty();
    }
}
