package fr.gisement.console.onboarding;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import fr.gisement.components.ButtonLink;
import fr.gisement.components.Card;
import fr.gisement.components.Notice;
import fr.gisement.components.PageHeader;
import fr.gisement.console.ConsoleAddress;
import fr.gisement.console.ConsoleLayout;
import fr.gisement.console.Lookout;
import fr.gisement.console.OperationProgress;
import fr.gisement.operations.OnboardingDesk;
import fr.gisement.operations.OperationId;
import fr.gisement.operations.OperationKind;
import fr.gisement.operations.OperationOutcome.Onboarded;
import fr.gisement.operations.OperationOutcome.Rehearsed;
import fr.gisement.operations.OperationRefusedException;
import fr.gisement.operations.OperationRequest;
import fr.gisement.operations.OperationStatus;
import fr.gisement.operations.Operations;
import fr.gisement.operations.Told;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Onboarding in three stages. The operation that is looked at stands in the address, so that one may leave and return. */
@Route(value = ConsoleAddress.ONBOARDING, layout = ConsoleLayout.class)
@RolesAllowed("RECTORAT_ADMIN")
final class OnboardingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String OPERATION = "operation";
    private static final List<OperationKind> RUNS =
            List.of(OperationKind.ONBOARD, OperationKind.RESUME_ONBOARDING, OperationKind.UNDO_ONBOARDING);

    private final Operations operations;
    private final OnboardingDesk desk;
    private final Lookout lookout = new Lookout(this, this::look);
    private @Nullable OperationStatus shown;
    private @Nullable OperationProgress progress;

    OnboardingView(Operations operations, OnboardingDesk desk) {
        this.operations = operations;
        this.desk = desk;
        addClassNames("console-page", "onboarding");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(OPERATION)
                .flatMap(this::find)
                .orElse(null));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("console.onboarding"));
    }

    private void show(@Nullable OperationStatus status) {
        shown = status;
        progress = null;
        removeAll();
        add(
                new PageHeader(getTranslation("console.onboarding"))
                        .subtitle(getTranslation("console.onboarding.subtitle")),
                new StageList(stage(status)));
        add(status == null ? beginning() : pane(status));
        if (status != null && !status.ended()) {
            lookout.start();
        }
    }

    /** Shows how far it is; another pane when it ended. */
    private boolean look() {
        OperationStatus before = shown;
        if (before == null || before.ended()) {
            return false;
        }
        OperationStatus now = operations.find(before.id()).orElse(before);
        if (now.ended() || progress == null) {
            show(now);
        } else {
            progress.update(now);
        }
        return !now.ended();
    }

    private Component beginning() {
        Optional<OperationStatus> running = RUNS.stream()
                .flatMap(kind -> operations.underWay(kind).stream())
                .findFirst();
        if (running.isPresent()) {
            return Notice.info(getTranslation(
                            "console.onboarding.underWay.text", running.get().requestedBy()))
                    .title(getTranslation("console.onboarding.underWay"))
                    .with(new ButtonLink(
                            ConsoleAddress.ONBOARDING + "?" + OPERATION + "="
                                    + running.get().id(),
                            getTranslation("console.onboarding.follow")));
        }
        return new FilesPane(desk, this::ask);
    }

    private Component pane(OperationStatus status) {
        if (!status.ended()) {
            OperationProgress following = new OperationProgress(status, false, () -> operations.interrupt(status.id()));
            progress = following;
            return new Card(getTranslation("operations.kind." + status.kind()), following);
        }
        if (status.outcome() instanceof Rehearsed rehearsed) {
            return new RehearsalPane(status, rehearsed, operations, this::asked);
        }
        if (status.outcome() instanceof Onboarded onboarded) {
            return new RunPane(status, onboarded, operations, this::asked);
        }
        Told failure = status.failure();
        String kind = getTranslation("operations.kind." + status.kind());
        Notice notice = failure == null
                ? Notice.warning(getTranslation("console.onboarding.stopped"))
                : Notice.error(failure.in(getLocale())).title(getTranslation("console.operation.failed", kind));
        return notice.with(new ButtonLink(ConsoleAddress.ONBOARDING, getTranslation("console.onboarding.back")));
    }

    private static Stage stage(@Nullable OperationStatus status) {
        if (status == null) {
            return Stage.FILES;
        }
        return status.kind() == OperationKind.REHEARSE_ONBOARDING ? Stage.REHEARSAL : Stage.RUN;
    }

    /** Asks, and says beside what is shown why it cannot be. */
    private void asked(OperationRequest request) {
        try {
            ask(request);
        } catch (OperationRefusedException e) {
            add(Notice.error(getTranslation(e.key(), e.arguments())));
        }
    }

    private void ask(OperationRequest request) {
        OperationId id = operations.request(request);
        getUI().ifPresent(ui -> ui.navigate(ConsoleAddress.ONBOARDING, QueryParameters.of(OPERATION, id.toString())));
    }

    private Optional<OperationStatus> find(String id) {
        try {
            return operations.find(OperationId.of(id)).filter(it -> isOnboarding(it.kind()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isOnboarding(OperationKind kind) {
        return kind == OperationKind.REHEARSE_ONBOARDING || RUNS.contains(kind);
    }
}
