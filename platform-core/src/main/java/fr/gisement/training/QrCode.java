package fr.gisement.training;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A code that a phone's camera reads, as a drawing.
 *
 * @param size of its sides, the quiet edge included, in squares
 * @param path the black squares, as the data of an SVG path
 */
public record QrCode(int size, String path) {

    private static final int EDGE = 4;

    /** @throws IllegalArgumentException when the text is too long */
    public static QrCode of(String text) {
        try {
            BitMatrix squares = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    EDGE,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < squares.getHeight(); y++) {
                for (int x = 0; x < squares.getWidth(); x++) {
                    int begin = x;
                    while (x < squares.getWidth() && squares.get(x, y)) {
                        x++;
                    }
                    if (x > begin) {
                        path.append("M%d %dh%dv1h-%dz".formatted(begin, y, x - begin, x - begin));
                    }
                }
            }
            return new QrCode(squares.getWidth(), path.toString());
        } catch (WriterException e) {
            throw new IllegalArgumentException("No code for " + text.length() + " characters", e);
        }
    }
}
