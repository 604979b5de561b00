package fr.gisement.components;

import com.vaadin.flow.component.html.Div;

/** A code to scan: dark on light by day and by night, as cameras want it. Words beside it say what it is for. */
public final class QrDrawing extends Div {

    /**
     * @param size of its sides, in squares
     * @param path the dark squares, as the data of an SVG path
     */
    public QrDrawing(int size, String path) {
        addClassName("qr-drawing");
        add(new Drawing(
                "qr",
                "0 0 " + size + " " + size,
                "<rect width=\"" + size + "\" height=\"" + size + "\"/><path d=\"" + path + "\"/>"));
    }
}
