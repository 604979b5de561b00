package fr.gisement.ideas;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import fr.gisement.tenancy.TenantUnavailableException;
import fr.gisement.usecase.Picture;
import fr.gisement.usecase.PictureId;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** The pictures of a use case; each is asked for when the browser fetches it, with the reader's rights of then. */
public final class IdeaPictures extends Div {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    /**
     * @param content a picture's, inside the tenant; empty when there is none for the reader
     * @param below what stands under a picture, for who works at it
     */
    public IdeaPictures(
            List<Picture> pictures,
            Function<PictureId, Optional<byte[]>> content,
            Function<Picture, List<Component>> below) {
        addClassName("idea-pictures");
        for (Picture picture : pictures) {
            Image image = image(picture.sheet().description(), () -> content.apply(picture.id()));
            image.getElement()
                    .setAttribute("width", String.valueOf(picture.width()))
                    .setAttribute("height", String.valueOf(picture.height()));
            Div figure = new Div(image);
            figure.addClassName("idea-picture");
            below.apply(picture).forEach(figure::add);
            add(figure);
        }
    }

    /** To be looked at. */
    public IdeaPictures(List<Picture> pictures, Function<PictureId, Optional<byte[]>> content) {
        this(pictures, content, picture -> List.of());
    }

    static Image image(String description, Supplier<Optional<byte[]>> content) {
        return new Image(
                DownloadHandler.fromInputStream(download -> response(download, content))
                        .inline(),
                description);
    }

    private static DownloadResponse response(DownloadEvent download, Supplier<Optional<byte[]>> content) {
        download.getResponse().setHeader("Cache-Control", "private, no-store");
        download.getResponse().setHeader("X-Content-Type-Options", "nosniff");
        try {
            return content.get()
                    .map(jpeg -> new DownloadResponse(
                            new ByteArrayInputStream(jpeg), "photo.jpg", "image/jpeg", jpeg.length))
                    .orElseGet(() -> DownloadResponse.error(NOT_FOUND));
        } catch (AccessDeniedException | TenantUnavailableException | AuthenticationException e) {
            return DownloadResponse.error(FORBIDDEN, e);
        }
    }
}
