package fr.gisement.console.onboarding;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import fr.gisement.components.Buttons;
import fr.gisement.components.Icon;
import fr.gisement.components.Notice;
import fr.gisement.operations.UploadedFile;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Where a file is dropped or chosen. It is read at once: what is wrong with it is said here, and nothing else is lost. */
final class FileZone extends Section {

    private final String part;
    private final Upload upload;
    private final Div chosen = new Div();
    private final Div fault = new Div();
    private final Runnable onChange;
    private @Nullable UploadedFile file;

    /**
     * @param part what the keys of its texts end with
     * @param count reads a file and says how many it tells of
     * @param onChange called when a file is there, and when it is gone again
     */
    FileZone(String part, DataSize largest, ToIntFunction<UploadedFile> count, Runnable onChange) {
        this.part = part;
        this.onChange = onChange;
        addClassNames("file-zone", part);
        H2 title = new H2(getTranslation("console.onboarding.file." + part));
        title.setId("fichier-" + part);
        Paragraph help = new Paragraph(getTranslation("console.onboarding.file." + part + ".help"));
        help.addClassName("soft");
        upload = new Upload(new FileIntake(largest, count, this::shown));
        UploadTexts.apply(upload, getTranslation("console.onboarding.file." + part + ".button"));
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, largest.toBytes()));
        upload.addFileRejectedListener(rejected -> fault(
                getTranslation("console.onboarding.file.tooLarge", rejected.getFileName(), largest.toMegabytes())));
        // The answer to the upload itself carries no change of the screen: the event after it fetches them.
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        getElement().setAttribute("aria-labelledby", "fichier-" + part);
        chosen.addClassName("chosen");
        fault.addClassName("fault");
        add(title, help, upload, chosen, fault);
        show();
    }

    /** The file that was given and can be read. */
    @Nullable
    UploadedFile file() {
        return file;
    }

    private void shown(FileIntake.Verdict verdict) {
        upload.clearFileList();
        if (verdict.fault() == null) {
            file = verdict.file();
            fault.removeAll();
            chosen.removeAll();
            Span name = new Span(verdict.file().name());
            name.addClassName("name");
            chosen.add(
                    Icon.FILE.create(),
                    name,
                    new Span(getTranslation("console.onboarding.file." + part + ".count", verdict.count())),
                    Buttons.quiet(getTranslation("console.onboarding.file.remove"), click -> {
                        file = null;
                        show();
                        onChange.run();
                    }));
        } else {
            fault(verdict.fault().apply(UI.getCurrent()));
        }
        show();
        onChange.run();
    }

    private void fault(String text) {
        fault.removeAll();
        fault.add(Notice.error(text));
    }

    private void show() {
        upload.setVisible(file == null);
        chosen.setVisible(file != null);
    }
}
