package fr.gisement.shell;

import com.vaadin.flow.server.StaticFileServer;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Lets browsers keep the client's files for good: their names change with their content. Vaadin says one hour. */
final class ClientFiles extends StaticFileServer {

    ClientFiles(VaadinService service) {
        super(service);
    }

    @Override
    protected void writeCacheHeaders(String file, HttpServletRequest request, HttpServletResponse response) {
        super.writeCacheHeaders(file, request, response);
        if (file.startsWith("/VAADIN/build/")) {
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        }
    }
}
