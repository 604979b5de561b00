package fr.gisement.documents;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.value.FontSpecification;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Follows a drawing, one element after the other; what it does not know it leaves out. */
final class SvgPen {

    private static final Pattern STEP = Pattern.compile("([MLZ])\\s*(?:(-?[\\d.]+)[\\s,]+(-?[\\d.]+))?");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private final OutputDevice device;
    private final RenderingContext context;
    private final AffineTransform place;
    private final double scale;

    SvgPen(OutputDevice device, RenderingContext context, double x, double y, double scale) {
        this.device = device;
        this.context = context;
        this.scale = scale;
        this.place = AffineTransform.getTranslateInstance(x, y);
        place.scale(scale, scale);
    }

    void draw(Element parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                switch (element.getNodeName()) {
                    case "g" -> draw(element);
                    case "rect" -> shape(element, rectangle(element));
                    case "circle" -> shape(element, circle(element));
                    case "line" -> shape(element, line(element));
                    case "path" -> shape(element, path(element.getAttribute("d")));
                    case "text" -> text(element);
                    default -> {}
                }
            }
        }
    }

    private void shape(Element element, Shape shape) {
        Shape placed = place.createTransformedShape(shape);
        FSRGBColor fill = colour(element, "fill");
        if (fill != null) {
            device.setColor(fill);
            device.fill(placed);
        }
        FSRGBColor stroke = colour(element, "stroke");
        if (stroke != null) {
            device.setColor(stroke);
            device.setStroke(stroke(element));
            device.draw(placed);
        }
    }

    private BasicStroke stroke(Element element) {
        float width = (float) (number(element, "stroke-width", 1) * scale);
        String dashes = element.getAttribute("stroke-dasharray");
        if (dashes.isEmpty()) {
            return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
        }
        String[] lengths = dashes.strip().split("[\\s,]+", -1);
        float[] dash = new float[lengths.length];
        for (int at = 0; at < dash.length; at++) {
            dash[at] = (float) (Double.parseDouble(lengths[at]) * scale);
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dash, 0);
    }

    private void text(Element element) {
        String text = Paper.printable(element.getTextContent());
        FSRGBColor fill = colour(element, "fill");
        FontSpecification specification = new FontSpecification();
        specification.families = new String[] {"Andika"};
        specification.size = (float) (number(element, "font-size", 12) * scale);
        specification.fontWeight =
                element.getAttribute("font-weight").equals("bold") ? IdentValue.BOLD : IdentValue.NORMAL;
        specification.fontStyle = IdentValue.NORMAL;
        specification.variant = IdentValue.NORMAL;
        var font = context.getFont(specification);
        double width = context.getTextRenderer().getWidth(context.getFontContext(), font, text);
        double before = switch (element.getAttribute("text-anchor")) {
            case "middle" -> width / 2;
            case "end" -> width;
            default -> 0;
        };
        double x = place.getTranslateX() + number(element, "x", 0) * scale - before;
        double y = place.getTranslateY() + number(element, "y", 0) * scale;
        device.setColor(fill == null ? FSRGBColor.BLACK : fill);
        device.setFont(font);
        context.getTextRenderer().drawString(device, text, (float) x, (float) y);
    }

    private static Shape rectangle(Element element) {
        return new Rectangle2D.Double(
                number(element, "x", 0),
                number(element, "y", 0),
                number(element, "width", 0),
                number(element, "height", 0));
    }

    private static Shape circle(Element element) {
        double radius = number(element, "r", 0);
        return new Ellipse2D.Double(
                number(element, "cx", 0) - radius, number(element, "cy", 0) - radius, 2 * radius, 2 * radius);
    }

    private static Shape line(Element element) {
        return new Line2D.Double(
                number(element, "x1", 0), number(element, "y1", 0), number(element, "x2", 0), number(element, "y2", 0));
    }

    private static Shape path(String steps) {
        Path2D path = new Path2D.Double();
        Matcher step = STEP.matcher(steps);
        while (step.find()) {
            if (step.group(2) == null) {
                path.closePath();
            } else if (step.group(1).equals("M")) {
                path.moveTo(Double.parseDouble(step.group(2)), Double.parseDouble(step.group(3)));
            } else {
                path.lineTo(Double.parseDouble(step.group(2)), Double.parseDouble(step.group(3)));
            }
        }
        return path;
    }

    private static @Nullable FSRGBColor colour(Element element, String attribute) {
        String colour = element.getAttribute(attribute);
        return COLOUR.matcher(colour).matches() ? new FSRGBColor(Integer.parseInt(colour.substring(1), 16)) : null;
    }

    private static double number(Element element, String attribute, double otherwise) {
        String number = element.getAttribute(attribute);
        return number.isEmpty() ? otherwise : Double.parseDouble(number);
    }
}
