package fr.gisement.usecase;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files as cameras and mischief makers write them. */
final class PictureFiles {

    private PictureFiles() {}

    /** Red on its left half, blue on its right. */
    static byte[] of(String format, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return written(picture, format);
    }

    static byte[] written(BufferedImage picture, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, bytes)) {
                throw new IllegalStateException("No writer of " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** With an EXIF segment as a phone writes it: how it was held, and a place in clear words. */
    static byte[] fromAPhone(byte[] jpeg, int orientation, String place) {
        byte[] words = place.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(32 + words.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8); // big-endian, the directory follows
        exif.putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0).put(words);
        ByteBuffer file = ByteBuffer.allocate(jpeg.length + 4 + exif.position());
        file.put(jpeg, 0, 2);
        file.putShort((short) 0xFFE1).putShort((short) (exif.position() + 2));
        file.put(exif.array(), 0, exif.position());
        file.put(jpeg, 2, jpeg.length - 2);
        return file.array();
    }

    /** A few bytes that say they are a picture of this size. */
    static byte[] pngThatSays(int width, int height) {
        ByteBuffer head = ByteBuffer.allocate(17);
        head.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
        head.put((byte) 8).put((byte) 2).put((byte) 0).put((byte) 0).put((byte) 0);
        CRC32 sum = new CRC32();
        sum.update(head.array());
        ByteBuffer file = ByteBuffer.allocate(64);
        file.putInt(0x89504E47).putInt(0x0D0A1A0A);
        file.putInt(13).put(head.array()).putInt((int) sum.getValue());
        return file.array();
    }
}
