package fr.gisement.circonscription;

import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import fr.gisement.access.Rights;
import fr.gisement.entrance.PageStatuses;
import fr.gisement.followup.FollowUps;
import fr.gisement.identity.Role;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.selftraining.OwnPaths;
import fr.gisement.selftraining.PathId;
import fr.gisement.selftraining.PublishedPaths;
import fr.gisement.shell.PageStatus;
import fr.gisement.training.SessionId;
import fr.gisement.training.TrainingSessions;
import fr.gisement.usecase.AcademieUseCases;
import fr.gisement.usecase.UseCaseDesk;
import fr.gisement.usecase.UseCaseId;
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
    private final OwnPaths paths;
    private final PublishedPaths published;
    private final UseCaseDesk desk;
    private final AcademieUseCases academie;
    private final Rights rights;

    CirconscriptionStatus(
            PageStatuses statuses,
            TrainingSessions sessions,
            FollowUps followUps,
            OwnPaths paths,
            PublishedPaths published,
            UseCaseDesk desk,
            AcademieUseCases academie,
            Rights rights) {
        this.statuses = statuses;
        this.sessions = sessions;
        this.followUps = followUps;
        this.paths = paths;
        this.published = published;
        this.desk = desk;
        this.academie = academie;
        this.rights = rights;
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
        Optional<String> path = address.get(CirconscriptionAddress.PATH);
        boolean unknownPath = path.isPresent()
                && path.flatMap(PathId::parse).filter(this::reads).isEmpty();
        if (unknownSession || unknownSchool || unknownPath || unknownUseCase(address)) {
            throw new NotFoundException();
        }
    }

    private boolean unknownUseCase(RouteParameters address) {
        Optional<String> idea = address.get(CirconscriptionAddress.IDEA);
        Optional<String> model = address.get(CirconscriptionAddress.MODEL);
        return (idea.isPresent()
                        && idea.flatMap(UseCaseId::parse).filter(this::reads).isEmpty())
                || (model.isPresent()
                        && model.flatMap(UseCaseId::parse)
                                .flatMap(academie::find)
                                .isEmpty());
    }

    /** Trainers read their drafts too, the inspector what is published. */
    private boolean reads(PathId id) {
        return rights.here(Role.ERUN)
                ? paths.find(id).isPresent()
                : published.find(id).isPresent();
    }

    /** Trainers read all, the inspector what is shared. */
    private boolean reads(UseCaseId id) {
        return rights.here(Role.ERUN)
                ? desk.find(id).isPresent()
                : desk.findShared(id).isPresent();
    }
}
