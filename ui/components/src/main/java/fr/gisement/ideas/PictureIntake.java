package fr.gisement.ideas;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import fr.gisement.usecase.PictureRefusedException;
import fr.gisement.usecase.PictureWorkshop;
import fr.gisement.usecase.PreparedPicture;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.springframework.util.unit.DataSize;

/** Takes a picture that somebody sends and makes it anew, in the upload's own request. */
final class PictureIntake implements UploadHandler {

    private final PictureWorkshop workshop;
    private final DataSize largest;
    private final Consumer<PreparedPicture> taker;
    private final Consumer<PictureRefusedException.Reason> refuser;

    /** @param taker is told in the screen's own turn, as is the refuser */
    PictureIntake(
            PictureWorkshop workshop,
            DataSize largest,
            Consumer<PreparedPicture> taker,
            Consumer<PictureRefusedException.Reason> refuser) {
        this.workshop = workshop;
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
            PreparedPicture picture = workshop.prepare(content);
            told = () -> taker.accept(picture);
        } catch (PictureRefusedException refused) {
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
