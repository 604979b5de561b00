package fr.gisement.console.onboarding;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import fr.gisement.onboarding.finding.OnboardingException;
import fr.gisement.operations.OperationRefusedException;
import fr.gisement.operations.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Takes an uploaded file into memory and reads it, in the upload's own request, with the rights of who sent it. */
final class FileIntake implements UploadHandler {

    /**
     * What came of a file.
     *
     * @param count how many schools or people it tells of
     * @param fault what is wrong with it, in the reader's language; null when it can be read
     */
    record Verdict(UploadedFile file, int count, @Nullable Function<UI, String> fault) {}

    private final DataSize largest;
    private final ToIntFunction<UploadedFile> count;
    private final Consumer<Verdict> taker;

    /** @param taker is told in the screen's own turn */
    FileIntake(DataSize largest, ToIntFunction<UploadedFile> count, Consumer<Verdict> taker) {
        this.largest = largest;
        this.count = count;
        this.taker = taker;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        byte[] content;
        try (InputStream in = event.getInputStream()) {
            content = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, largest.toBytes() + 1));
        }
        Verdict verdict = judge(new UploadedFile(event.getFileName(), content));
        Future<Void> _ = event.getUI().access(() -> taker.accept(verdict));
    }

    private Verdict judge(UploadedFile file) {
        try {
            return new Verdict(file, count.applyAsInt(file), null);
        } catch (OnboardingException e) {
            return new Verdict(file, 0, ui -> e.message(ui.getLocale()));
        } catch (OperationRefusedException e) {
            return new Verdict(file, 0, ui -> ui.getTranslation(e.key(), e.arguments()));
        }
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
