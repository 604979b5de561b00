package fr.gisement.authoring;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import fr.gisement.files.FileRefusedException;
import fr.gisement.files.FileRefusedException.Reason;
import fr.gisement.files.ReceivedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.util.unit.DataSize;

/** Takes a file that somebody sends and looks at it, in the upload's own request. */
final class FileInbox implements UploadHandler {

    private final Function<byte[], ReceivedFile> inspection;
    private final DataSize largest;
    private final Consumer<ReceivedFile> taker;
    private final Consumer<Reason> refuser;

    /** @param taker is told in the screen's own turn, as is the refuser */
    FileInbox(
            Function<byte[], ReceivedFile> inspection,
            DataSize largest,
            Consumer<ReceivedFile> taker,
            Consumer<Reason> refuser) {
        this.inspection = inspection;
        this.largest = largest;
        this.taker = taker;
        this.refuser = refuser;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        byte[] content;
        try (InputStream in = event.getInputStream()) {
            content = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, largest.toBytes() + 1));
        }
        Runnable told;
        try {
            ReceivedFile file = inspection.apply(content);
            told = () -> taker.accept(file);
        } catch (FileRefusedException refused) {
            told = () -> refuser.accept(refused.reason());
        }
        Future<Void> _ = event.getUI().access(told::run);
    }

    @Override
    public long getFileSizeMax() {
        return largest.toBytes();
    }

    @Override
    public long getRequestSizeMax() {
        return largest.toBytes() + DataSize.ofMegabytes(1).toBytes();
    }
}
