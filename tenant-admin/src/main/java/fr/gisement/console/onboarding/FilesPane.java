package fr.gisement.console.onboarding;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.gisement.components.Buttons;
import fr.gisement.components.Card;
import fr.gisement.components.Notice;
import fr.gisement.console.Moments;
import fr.gisement.operations.OnboardingDesk;
import fr.gisement.operations.OperationRefusedException;
import fr.gisement.operations.OperationRequest;
import fr.gisement.operations.OperationRequest.RehearseOnboarding;
import fr.gisement.operations.OperationRequest.ResumeOnboarding;
import fr.gisement.operations.OperationRequest.UndoOnboarding;
import fr.gisement.operations.UploadedFile;
import java.util.Optional;
import java.util.function.Consumer;

/** The first stage: what was interrupted, the files, and the last onboarding, which may be taken back. */
final class FilesPane extends Div {

    private final Consumer<OperationRequest> ask;
    private final FileZone schools;
    private final FileZone staff;
    private final Checkbox privateSchools = new Checkbox(getTranslation("console.onboarding.private"));
    private final Button rehearse = Buttons.primary(getTranslation("console.onboarding.rehearse"), click -> rehearse());
    private final Div refusal = new Div();

    /** @param ask asks for an operation and shows it */
    FilesPane(OnboardingDesk desk, Consumer<OperationRequest> ask) {
        this.ask = ask;
        addClassName("files-pane");
        schools = new FileZone("schools", desk.maxFileSize(), desk::countSchools, this::changed);
        staff = new FileZone("staff", desk.maxFileSize(), desk::countPeople, this::changed);
        Div zones = new Div(schools, staff);
        zones.addClassName("file-zones");
        Div actions = new Div(rehearse);
        actions.addClassName("actions");
        Optional<OnboardingDesk.Import> unfinished = desk.unfinished();
        unfinished.ifPresent(run -> add(interrupted(run)));
        add(new Card(getTranslation("console.onboarding.files"), zones, privateSchools, actions, refusal));
        if (unfinished.isEmpty()) {
            desk.last().ifPresent(run -> add(last(run)));
        }
        changed();
    }

    private Notice interrupted(OnboardingDesk.Import run) {
        String key = run.undoing() ? "console.onboarding.undoing" : "console.onboarding.unfinished";
        return Notice.warning(getTranslation(key + ".text", run.file(), run.done(), run.total()))
                .title(getTranslation(key))
                .with(Buttons.secondary(
                        getTranslation("console.onboarding.resume"), click -> attempt(new ResumeOnboarding())));
    }

    private Card last(OnboardingDesk.Import run) {
        return new Card(
                getTranslation("console.onboarding.last"),
                new Paragraph(getTranslation(
                        "console.onboarding.last.text",
                        run.file(),
                        Moments.minute(run.startedAt(), getLocale()),
                        run.total())),
                new Confirmed(
                        getTranslation("console.onboarding.undo"),
                        getTranslation("console.onboarding.undo.title", run.file()),
                        getTranslation("console.onboarding.undo.text"),
                        true,
                        () -> attempt(new UndoOnboarding())));
    }

    private void changed() {
        rehearse.setEnabled(schools.file() != null);
    }

    private void rehearse() {
        UploadedFile directory = schools.file();
        if (directory == null) {
            return;
        }
        attempt(new RehearseOnboarding(directory, staff.file(), privateSchools.getValue()));
    }

    /** Asks, and says here why it cannot be: the files stay where they are. */
    private void attempt(OperationRequest request) {
        refusal.removeAll();
        try {
            ask.accept(request);
        } catch (OperationRefusedException e) {
            refusal.add(Notice.error(getTranslation(e.key(), e.arguments())));
        }
    }
}
