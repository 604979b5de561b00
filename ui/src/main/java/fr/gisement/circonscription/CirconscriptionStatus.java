package fr.gisement.circonscription;

import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import fr.gisement.entrance.PageStatuses;
import fr.gisement.followup.FollowUps;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.shell.PageStatus;
import fr.gisement.training.SessionId;
import fr.gisement.training.TrainingSessions;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Answers with the status of a circonscription's page, as its reader is about to find it. */
@Component
final class CirconscriptionStatus implements PageStatus {

    private static final Pattern INSIDE = Pattern.compile("c/([^/]+)/.+");

    private final PageStatuses statuses;
    private final TrainingSessions sessions;

    private final FollowUps followUps;

    CirconscriptionStatus(PageStatuses statuses, TrainingSessions sessions, FollowUps followUps) {
        this.statuses = statuses;
        this.sessions = sessions;
        this.followUps = followUps;
    }

    @Override
    public OptionalInt statusOf(String path) {
        Matcher inside = INSIDE.matcher(path);
        return inside.matches()
                ? statuses.of(path, SchemaKind.CIRCONSCRIPTION, inside.group(1), this::look)
                : OptionalInt.empty();
    }

    /** Asks for what the address names, as the page will. */
    private void look(RouteParameters address) {
        Optional<String> session = address.get(CirconscriptionAddress.SESSION);
        boolean unknownSession = session.isPresent()
                && session.flatMap(SessionId::parse).flatMap(sessions::find).isEmpty();
        boolean unknownSchool = address.get(CirconscriptionAddress.SCHOOL)
                .filter(school -> !followUps.knows(school))
                .isPresent();
        if (unknownSession || unknownSchool) {
            throw new NotFoundException();
        }
    }
}
