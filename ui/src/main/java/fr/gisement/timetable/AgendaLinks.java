package fr.gisement.timetable;

import com.vaadin.flow.server.VaadinServletRequest;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Says a path as the whole address that somebody types elsewhere. */
@Component
public class AgendaLinks {

    private final String site;

    /** @param site where people reach the application; when it is not set, where they reached it now */
    AgendaLinks(@Value("${gisement.letters.site:}") String site) {
        this.site = site.replaceFirst("/+$", "");
    }

    String whole(String path) {
        if (!site.isEmpty()) {
            return site + path;
        }
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        return URI.create(request.getRequestURL().toString())
                .resolve(request.getContextPath() + path)
                .toString();
    }
}
