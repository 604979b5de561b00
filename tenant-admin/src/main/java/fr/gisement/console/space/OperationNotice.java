package fr.gisement.console.space;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import fr.gisement.components.Notice;
import fr.gisement.console.Lookout;
import fr.gisement.operations.OperationId;
import fr.gisement.operations.OperationStatus;
import fr.gisement.operations.Operations;
import fr.gisement.operations.Told;
import java.time.Instant;
import java.util.function.Consumer;

/** How an operation stands. While it waits or runs it is asked again, and whoever shows it is told once it ended. */
final class OperationNotice extends Div {

    private final Operations operations;
    private final Consumer<OperationId> ended;
    private OperationStatus status;

    OperationNotice(OperationStatus status, Operations operations, Consumer<OperationId> ended) {
        this.status = status;
        this.operations = operations;
        this.ended = ended;
        addClassName("operation-notice");
        draw();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        if (!status.ended()) {
            new Lookout(this, this::look).start();
        }
    }

    private boolean look() {
        status = operations.find(status.id()).orElse(status);
        if (status.ended()) {
            ended.accept(status.id());
            return false;
        }
        draw();
        return true;
    }

    private void draw() {
        removeAll();
        String kind = getTranslation("operations.kind." + status.kind());
        add(
                switch (status.state()) {
                    case WAITING, RUNNING -> Notice.info(underWay()).title(kind);
                    case DONE -> Notice.success(getTranslation("console.space.done." + status.kind()));
                    case FAILED -> Notice.error(failure()).title(getTranslation("console.space.failed", kind));
                    case INTERRUPTED ->
                        Notice.warning(getTranslation("console.space.interrupted"))
                                .title(kind);
                });
    }

    private String underWay() {
        return status.neglected(Instant.now())
                ? getTranslation("operations.neglected")
                : getTranslation("operations.step." + status.step());
    }

    private String failure() {
        Told failure = status.failure();
        return failure == null ? "" : failure.in(getLocale());
    }
}
