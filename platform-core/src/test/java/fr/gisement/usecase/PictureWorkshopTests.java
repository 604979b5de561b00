package fr.gisement.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.gisement.usecase.PictureRefusedException.Reason;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class PictureWorkshopTests {

    private final PictureWorkshop workshop =
            new PictureWorkshop(new UseCaseProperties(DataSize.ofMegabytes(1), 4_000_000, 400, 6));

    @ParameterizedTest
    @CsvSource({"jpeg, 1200, 900, 400, 300", "png, 900, 1200, 300, 400", "jpeg, 200, 100, 200, 100"})
    void whatIsLargeIsScaledDownAndTheRestStaysAsItIs(String format, int width, int height, int wide, int high)
            throws IOException {
        PreparedPicture made = workshop.prepare(PictureFiles.of(format, width, height));

        assertThat(made.width()).isEqualTo(wide);
        assertThat(made.height()).isEqualTo(high);
        BufferedImage seen = seen(made);
        assertThat(seen.getWidth()).isEqualTo(wide);
        assertThat(seen.getHeight()).isEqualTo(high);
        assertThat(reddish(seen, wide / 4, high / 2)).isTrue();
        assertThat(reddish(seen, 3 * wide / 4, high / 2)).isFalse();
    }

    @Test
    void nothingStaysOfWhatTheFileSaidBesides() {
        byte[] file = PictureFiles.fromAPhone(PictureFiles.of("jpeg", 100, 100), 1, "GPS 50.4825 N 2.5491 E");
        assertThat(text(file)).contains("GPS 50.4825");

        byte[] made = workshop.prepare(file).jpeg();

        assertThat(text(made)).doesNotContain("GPS").doesNotContain("Exif");
    }

    /** The left half of what the camera saw is red; by how it was held, it belongs elsewhere. */
    @ParameterizedTest
    @CsvSource({
        "1, 200, 100, 20, 50",
        "2, 200, 100, 180, 50",
        "3, 200, 100, 180, 50",
        "4, 200, 100, 20, 50",
        "5, 100, 200, 50, 20",
        "6, 100, 200, 50, 20",
        "7, 100, 200, 50, 180",
        "8, 100, 200, 50, 180"
    })
    void aPictureStandsAsTheCameraWasHeld(int orientation, int width, int height, int x, int y) throws IOException {
        BufferedImage seen =
                seen(workshop.prepare(PictureFiles.fromAPhone(PictureFiles.of("jpeg", 200, 100), orientation, "")));

        assertThat(seen.getWidth()).isEqualTo(width);
        assertThat(seen.getHeight()).isEqualTo(height);
        assertThat(reddish(seen, x, y)).isTrue();
        assertThat(reddish(seen, width - 1 - x, height - 1 - y)).isFalse();
    }

    @Test
    void whatIsTransparentIsOnWhite() throws IOException {
        BufferedImage nothing = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);

        BufferedImage seen = seen(workshop.prepare(PictureFiles.written(nothing, "png")));

        assertThat(new Color(seen.getRGB(10, 10))).isEqualTo(Color.WHITE);
    }

    @Test
    void aFileThatWouldUnfoldIntoTooMuchIsRefusedByItsFirstBytes() {
        refused(PictureFiles.pngThatSays(60_000, 60_000), Reason.LARGE);
        refused(PictureFiles.pngThatSays(Integer.MAX_VALUE, Integer.MAX_VALUE), Reason.LARGE);
    }

    @Test
    void whatIsNoPictureHereIsRefused() {
        refused(PictureFiles.of("gif", 10, 10), Reason.FORMAT);
        refused(PictureFiles.of("bmp", 10, 10), Reason.FORMAT);
        refused("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8), Reason.FORMAT);
        refused(new byte[0], Reason.FORMAT);
        refused(new byte[2 * 1024 * 1024], Reason.HEAVY);
    }

    @Test
    void aFileThatWasCutOffIsRefusedOrShownAsFarAsItGoes() {
        byte[] whole = PictureFiles.of("png", 300, 300);
        refused(Arrays.copyOf(whole, 40), Reason.BROKEN);
        refused(Arrays.copyOf(PictureFiles.of("jpeg", 300, 300), 30), Reason.BROKEN);
        refused(PictureFiles.pngThatSays(100, 100), Reason.BROKEN);
    }

    @Test
    void whatIsNoOrientationMeansUpright() {
        byte[] jpeg = PictureFiles.of("jpeg", 200, 100);
        for (int nonsense : new int[] {0, 9, 65_535}) {
            assertThat(workshop.prepare(PictureFiles.fromAPhone(jpeg, nonsense, ""))
                            .width())
                    .isEqualTo(200);
        }
        byte[] cut = Arrays.copyOf(PictureFiles.fromAPhone(jpeg, 6, ""), 20);
        assertThat(JpegOrientation.of(cut)).isEqualTo(new JpegOrientation(1));
    }

    private void refused(byte[] file, Reason reason) {
        assertThatThrownBy(() -> workshop.prepare(file))
                .isInstanceOfSatisfying(
                        PictureRefusedException.class,
                        it -> assertThat(it.reason()).isEqualTo(reason));
    }

    private static BufferedImage seen(PreparedPicture made) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(made.jpeg()));
    }

    private static boolean reddish(BufferedImage picture, int x, int y) {
        Color colour = new Color(picture.getRGB(x, y));
        return colour.getRed() > 150 && colour.getBlue() < 100;
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
