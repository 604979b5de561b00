package fr.gisement.usecase;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, by what it wrote into the file (EXIF, tag 0x0112): the one thing that must be read before what a
 * file says of itself is left out, or pictures lie on their side.
 *
 * @param value 1 to 8, as EXIF has it
 */
record JpegOrientation(int value) {

    private static final JpegOrientation UPRIGHT = new JpegOrientation(1);
    private static final int START = 0xFFD8;
    private static final int APP1 = 0xFFE1;
    private static final int SCAN = 0xFFDA;
    private static final int EXIF = 0x45786966;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final int MOST_ENTRIES = 200;

    /** What a file says; upright when it says nothing, or nothing that can be understood. */
    static JpegOrientation of(byte[] file) {
        try {
            return new JpegOrientation(read(ByteBuffer.wrap(file)));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return UPRIGHT;
        }
    }

    JpegOrientation {
        if (value < 1 || value > 8) {
            throw new IllegalArgumentException("No orientation: " + value);
        }
    }

    private static int read(ByteBuffer file) {
        if (Short.toUnsignedInt(file.getShort()) != START) {
            return 1;
        }
        while (true) {
            int marker = Short.toUnsignedInt(file.getShort());
            int length = Short.toUnsignedInt(file.getShort());
            if (marker == SCAN || marker >>> 8 != 0xFF || length < 2) {
                return 1;
            }
            int next = file.position() + length - 2;
            if (marker == APP1 && file.getInt(file.position()) == EXIF) {
                return exif(file.slice(file.position() + 6, length - 8));
            }
            file.position(next);
        }
    }

    private static int exif(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Math.min(MOST_ENTRIES, Short.toUnsignedInt(tiff.getShort(directory)));
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
                return Short.toUnsignedInt(tiff.getShort(entry + 8));
            }
        }
        return 1;
    }

    /** Whether width and height change places. */
    boolean onItsSide() {
        return value > 4;
    }

    /** What brings a picture of this size upright. */
    AffineTransform turn(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
