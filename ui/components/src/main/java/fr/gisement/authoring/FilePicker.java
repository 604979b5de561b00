package fr.gisement.authoring;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import fr.gisement.components.Notice;
import fr.gisement.components.UploadWords;
import fr.gisement.files.FileRefusedException;
import fr.gisement.files.FileRefusedException.Reason;
import fr.gisement.files.ReceivedFile;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** A field for one file: it is sent, looked at, and told of once whoever asked for it has it. */
final class FilePicker extends Div {

    private final String what;
    private final DataSize largest;
    private final Predicate<ReceivedFile> taker;
    private final Div told = new Div();
    private transient @Nullable ReceivedFile file;

    /**
     * @param what the beginning of its texts' keys
     * @param inspection lets a file through, or throws why not
     * @param taker is handed each that came through, and answers whether it has it; or throws why it is refused
     * @param endings what names of files may end with; a help for who chooses, and no more
     */
    FilePicker(
            String what,
            DataSize largest,
            Function<byte[], ReceivedFile> inspection,
            Predicate<ReceivedFile> taker,
            String... endings) {
        this.what = what;
        this.largest = largest;
        this.taker = taker;
        addClassName("file-picker");
        Upload upload = new Upload(new FileInbox(inspection, largest, this::take, this::refuse));
        UploadWords.speak(upload, what);
        upload.setAcceptedFileExtensions(endings);
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, largest.toBytes()));
        upload.addFileRejectedListener(rejected -> refuse(reason(rejected.getErrorMessage())));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        Paragraph help = new Paragraph(getTranslation(what + ".help", largest.toMegabytes()));
        help.addClassName("detail");
        add(help, upload, told);
    }

    /** What was sent last and was taken; null when nothing was. */
    @Nullable
    ReceivedFile file() {
        return file;
    }

    /** Lets go of what was sent, which is kept elsewhere by now. */
    void forget() {
        file = null;
    }

    /** Says why it is not taken. */
    void refuse(Reason reason) {
        file = null;
        told.removeAll();
        told.add(Notice.error(getTranslation(what + "." + reason, largest.toMegabytes())));
    }

    /** Says that there should be one. */
    void missing() {
        told.removeAll();
        told.add(Notice.error(getTranslation(what + ".missing")));
    }

    /** Says that it was received, or that it is not kept: nobody goes on writing about a picture that is not there. */
    private void take(ReceivedFile received) {
        told.removeAll();
        file = received;
        try {
            if (taker.test(received)) {
                told.add(Notice.success(
                        getTranslation("authoring.received", ModuleWords.file(received.format(), received.bytes()))));
            } else {
                file = null;
                told.add(Notice.error(getTranslation("authoring.notKept")));
            }
        } catch (FileRefusedException refused) {
            refuse(refused.reason());
        }
    }

    /** The browser looks at a file's name and weight before it sends it. */
    private Reason reason(String message) {
        return message.equals(getTranslation(what + ".format")) ? Reason.FORMAT : Reason.HEAVY;
    }
}
