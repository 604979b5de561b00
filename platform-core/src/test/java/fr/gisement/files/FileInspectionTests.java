package fr.gisement.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.files.FileRefusedException.Reason;
import fr.gisement.testing.TwoSchools;
import fr.gisement.usecase.PictureWorkshop;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

/** What a file is, is told by its content; what it is not, and why it is not taken. */
class FileInspectionTests {

    private static final TwoSchools people = new TwoSchools();
    private static final FileInspection inspection = people.bean(FileInspection.class);

    @AfterAll
    static void close() {
        people.close();
    }

    @Test
    void aDocumentIsAPdfAnOpenDocumentTextOrAPictureMadeAnew() {
        assertThat(inspection.document(SentFiles.pdf()).format()).isEqualTo(FileFormat.PDF);
        assertThat(inspection.document(SentFiles.pdf()).content()).isEqualTo(SentFiles.pdf());
        assertThat(inspection.document(SentFiles.odt()).format()).isEqualTo(FileFormat.ODT);
        ReceivedFile picture = inspection.document(SentFiles.png());
        assertThat(picture.format()).isEqualTo(FileFormat.JPEG);
        assertThat(picture.content()).startsWith(0xFF, 0xD8);
    }

    @Test
    void whatIsSomethingElseIsRefused() {
        for (byte[] other : new byte[][] {
            SentFiles.text("<html><script>alert(1)</script></html>"),
            SentFiles.archive("application/vnd.oasis.opendocument.text-template"),
            SentFiles.archive("application/zip"),
            SentFiles.text("MZ\u0090"),
            SentFiles.text("GIF89a"),
            SentFiles.mp4(),
            new byte[0]
        }) {
            assertRefused(inspection::document, other, Reason.FORMAT);
        }
        assertRefused(inspection::document, SentFiles.text("%PDF-1.7 and then the line broke"), Reason.BROKEN);
        assertRefused(inspection::picture, SentFiles.pdf(), Reason.FORMAT);
    }

    @Test
    void aFilmIsWhatBrowsersPlayByThemselves() {
        assertThat(inspection.video(SentFiles.mp4()).format()).isEqualTo(FileFormat.MP4);
        assertThat(inspection
                        .video(SentFiles.text(
                                "\u001aE\u00df\u00a3\u0001\0\0\0\0\0\0\u001fB\u0086\u0081\1B\u0082\u0084webm"))
                        .format())
                .isEqualTo(FileFormat.WEBM);
        assertRefused(inspection::video, SentFiles.text("\u001aE\u00df\u00a3\u0001 matroska"), Reason.FORMAT);
        assertRefused(inspection::video, SentFiles.pdf(), Reason.FORMAT);
        assertRefused(inspection::video, SentFiles.text("RIFF....AVI LIST"), Reason.FORMAT);
    }

    @Test
    void whatIsTooHeavyIsRefusedBeforeItIsLookedAt() {
        FileInspection strict = new FileInspection(
                new FileProperties(DataSize.ofBytes(10), DataSize.ofBytes(10), 1), people.bean(PictureWorkshop.class));
        assertRefused(strict::document, SentFiles.pdf(), Reason.HEAVY);
        assertRefused(strict::video, SentFiles.mp4(), Reason.HEAVY);
    }

    @Test
    void whatMayBeSentIsASetting() {
        FileProperties usual =
                new Binder(new MapConfigurationPropertySource()).bindOrCreate("gisement.files", FileProperties.class);
        assertThat(usual).isEqualTo(new FileProperties(DataSize.ofMegabytes(15), DataSize.ofMegabytes(60), 12));
    }

    private static void assertRefused(Function<byte[], ReceivedFile> look, byte[] content, Reason reason) {
        assertThatThrownBy(() -> look.apply(content))
                .isInstanceOfSatisfying(
                        FileRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
