package fr.gisement.console.operations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.gisement.components.Card;
import fr.gisement.components.Notice;
import fr.gisement.components.PageHeader;
import fr.gisement.console.ConsoleAddress;
import fr.gisement.console.ConsoleLayout;
import fr.gisement.console.Lookout;
import fr.gisement.console.OperationProgress;
import fr.gisement.operations.FleetDesk;
import fr.gisement.operations.FleetState;
import fr.gisement.operations.OperationId;
import fr.gisement.operations.OperationKind;
import fr.gisement.operations.OperationRefusedException;
import fr.gisement.operations.OperationRequest;
import fr.gisement.operations.OperationStatus;
import fr.gisement.operations.Operations;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;

/** How the fleet is, and what can be done about it. While operations are under way it shows how far they are. */
@Route(value = ConsoleAddress.OPERATIONS, layout = ConsoleLayout.class)
@RolesAllowed("RECTORAT_ADMIN")
final class OperationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LATEST = 15;

    private final Operations operations;
    private final FleetDesk desk;
    private final String version;
    private final Lookout lookout = new Lookout(this, this::look);
    private final Map<OperationId, OperationProgress> underWay = new LinkedHashMap<>();
    private final Div refusal = new Div();

    OperationsView(Operations operations, FleetDesk desk, ObjectProvider<BuildProperties> build) {
        this.operations = operations;
        this.desk = desk;
        this.version = build.stream()
                .map(BuildProperties::getVersion)
                .filter(it -> it != null)
                .findFirst()
                .orElse("");
        addClassNames("console-page", "operations");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.title", getTranslation("console.operations"));
    }

    private void show() {
        // first what is under way: what ends between the two readings has changed the fleet that is read after it
        List<OperationStatus> running = operations.underWay();
        FleetState fleet = desk.current();
        boolean fleetBusy = running.stream()
                .map(OperationStatus::kind)
                .anyMatch(kind -> kind == OperationKind.MIGRATE || kind == OperationKind.MIGRATE_ONLY);
        removeAll();
        underWay.clear();
        refusal.removeAll();
        add(
                new PageHeader(getTranslation("console.operations"))
                        .subtitle(
                                version.isEmpty()
                                        ? getTranslation("console.operations.subtitle")
                                        : getTranslation("console.operations.version", version)),
                refusal);
        if (!running.isEmpty()) {
            add(underWay(running));
            lookout.start();
        }
        add(new FleetCard(fleet, fleetBusy, this::ask));
        if (!fleet.setAside().isEmpty() || !fleet.failedTenants().isEmpty()) {
            add(new TroubleCard(fleet, this::ask));
        }
        add(
                new DriftCard(operations.lastDone(OperationKind.CHECK_DRIFT), this::ask),
                new IncidentCard(fleet.incidents()),
                new LatestCard(operations.latest(LATEST)));
    }

    private Component underWay(List<OperationStatus> running) {
        Card card = new Card(getTranslation("console.operations.underWay"));
        card.addClassName("under-way");
        for (OperationStatus status : running) {
            OperationProgress progress = new OperationProgress(status, true, () -> operations.interrupt(status.id()));
            underWay.put(status.id(), progress);
            card.add(progress);
        }
        return card;
    }

    /** Shows how far they are; the whole page anew when one ended or another began. */
    private boolean look() {
        List<OperationStatus> now = operations.underWay();
        if (now.stream().map(OperationStatus::id).toList().equals(List.copyOf(underWay.keySet()))) {
            now.forEach(status -> underWay.computeIfPresent(status.id(), (id, progress) -> {
                progress.update(status);
                return progress;
            }));
        } else {
            show();
        }
        return !underWay.isEmpty();
    }

    private void ask(OperationRequest request) {
        try {
            operations.request(request);
            show();
        } catch (OperationRefusedException e) {
            refusal.removeAll();
            refusal.add(Notice.error(getTranslation(e.key(), e.arguments())));
        }
    }
}
