package fr.gisement.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * Gives each page its content security policy, its first words and its status. Scripts run by a nonce of this one answer.
 * Two things Vaadin 25.2 cannot do without: {@code unsafe-eval}, or its client does not start, and inline styles.
 */
final class PageHardening implements VaadinServiceInitListener {

    private static final String POLICY =
            "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data: blob:; media-src 'self'; font-src 'self' data:; connect-src 'self'; manifest-src 'self'; "
                    + "worker-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'; object-src 'none'";

    private final SecureRandom random = new SecureRandom();
    private final PageTexts texts;
    private final List<PageStatus> statuses;

    PageHardening(PageTexts texts, List<PageStatus> statuses) {
        this.texts = texts;
        this.statuses = List.copyOf(statuses);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::harden);
    }

    private void harden(IndexHtmlResponse page) {
        VaadinRequest request = page.getVaadinRequest();
        VaadinResponse response = page.getVaadinResponse();
        String nonce = nonce();
        response.setHeader("Content-Security-Policy", POLICY.replace("{nonce}", nonce));
        response.setHeader("Cache-Control", "no-store"); // the nonce is for once, and so is the session in the page
        texts.write(page.getDocument(), Languages.preferred(request.getLocales()));
        page.getDocument().select("script, style, link").attr("nonce", nonce);

        String path = request.getPathInfo() == null ? "" : request.getPathInfo().replaceFirst("^/", "");
        for (PageStatus status : statuses) {
            status.statusOf(path).ifPresent(response::setStatus);
        }
    }

    private String nonce() {
        var bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
