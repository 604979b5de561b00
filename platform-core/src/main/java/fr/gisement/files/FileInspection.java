package fr.gisement.files;

import fr.gisement.files.FileRefusedException.Reason;
import fr.gisement.usecase.PictureRefusedException;
import fr.gisement.usecase.PictureWorkshop;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Looks at what somebody sent: it is what its content says, of a size that can be kept; pictures are made anew. */
@Component
public class FileInspection {

    /** Where a PDF says that it is whole; some programs write a little after it. */
    private static final int PDF_END = 2048;

    private final FileProperties properties;
    private final PictureWorkshop workshop;

    FileInspection(FileProperties properties, PictureWorkshop workshop) {
        this.properties = properties;
        this.workshop = workshop;
    }

    /** A PDF, an OpenDocument text or a picture. @throws FileRefusedException when it is none, or too heavy */
    public ReceivedFile document(byte[] content) {
        requireLight(content, properties.largestDocument());
        FileFormat format = FileFormat.of(content).orElse(FileFormat.JPEG);
        return switch (format) {
            case PDF -> new ReceivedFile(format, whole(content));
            case ODT -> new ReceivedFile(format, content);
            case JPEG -> picture(content);
            case MP4, WEBM -> throw new FileRefusedException(Reason.FORMAT);
        };
    }

    /** A picture, kept as a JPEG of its pixels alone. @throws FileRefusedException when it cannot be made anew */
    public ReceivedFile picture(byte[] content) {
        try {
            return new ReceivedFile(FileFormat.JPEG, workshop.prepare(content).jpeg());
        } catch (PictureRefusedException refused) {
            throw new FileRefusedException(Reason.valueOf(refused.reason().name()));
        }
    }

    /** A film that browsers play by themselves. @throws FileRefusedException when it is none, or too heavy */
    public ReceivedFile video(byte[] content) {
        requireLight(content, properties.largestVideo());
        FileFormat format = FileFormat.of(content)
                .filter(it -> it == FileFormat.MP4 || it == FileFormat.WEBM)
                .orElseThrow(() -> new FileRefusedException(Reason.FORMAT));
        return new ReceivedFile(format, content);
    }

    private static byte[] whole(byte[] pdf) {
        byte[] end = Arrays.copyOfRange(pdf, Math.max(0, pdf.length - PDF_END), pdf.length);
        if (!new String(end, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
            throw new FileRefusedException(Reason.BROKEN);
        }
        return pdf;
    }

    private static void requireLight(byte[] content, DataSize most) {
        if (content.length > most.toBytes()) {
            throw new FileRefusedException(Reason.HEAVY);
        }
    }
}
