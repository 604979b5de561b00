package fr.gisement.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import fr.gisement.components.Buttons;
import fr.gisement.components.Progress;
import fr.gisement.operations.OperationStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An operation that waits or runs: how far it is, at what, how long still, and the way to stop it. */
public final class OperationProgress extends Div {

    private final Progress progress;
    private final Paragraph at = new Paragraph();
    private final Paragraph hint = new Paragraph();
    private final Button stop;

    /**
     * @param titled whether it says what it is, for a page that shows several
     * @param onStop asks it to stop
     */
    public OperationProgress(OperationStatus status, boolean titled, Runnable onStop) {
        addClassName("operation-progress");
        String kind = getTranslation("operations.kind." + status.kind());
        progress = new Progress(kind);
        stop = Buttons.secondary(getTranslation("console.operation.stop"), click -> {
            onStop.run();
            stopping();
        });
        at.addClassName("at");
        hint.addClassName("soft");
        if (titled) {
            add(new H3(status.subject().isEmpty() ? kind : kind + " – " + status.subject()));
        }
        Div actions = new Div(stop);
        actions.addClassName("actions");
        add(at, progress, hint, actions);
        update(status);
    }

    /** Shows where it is now. */
    public void update(OperationStatus status) {
        at.setText(getTranslation("operations.step." + status.step()));
        progress.update(status.done(), status.total(), words(status));
        boolean neglected = status.neglected(Instant.now());
        hint.setVisible(neglected || status.stopping());
        if (status.stopping()) {
            stopping();
        } else if (neglected) {
            hint.setText(getTranslation("operations.neglected"));
        }
    }

    private void stopping() {
        stop.setEnabled(false);
        hint.setVisible(true);
        hint.setText(getTranslation("console.operation.stopping"));
    }

    private String words(OperationStatus status) {
        if (status.total() == 0) {
            return "";
        }
        List<String> words = new ArrayList<>();
        words.add(getTranslation("console.operation.count", status.done(), status.total()));
        if (!status.stepName().isEmpty()) {
            words.add(status.stepName());
        }
        Duration remaining = status.remaining();
        if (remaining != null) {
            words.add(
                    remaining.toSeconds() < 60
                            ? getTranslation("console.operation.seconds", Math.max(1, remaining.toSeconds()))
                            : getTranslation("console.operation.minutes", Math.ceilDiv(remaining.toSeconds(), 60)));
        }
        return String.join(" · ", words);
    }
}
