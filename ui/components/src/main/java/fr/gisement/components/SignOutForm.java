package fr.gisement.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * A real form that signs out, with the button in it. It carries the token of the session that draws it and works for as
 * long as that session; drawn without a request, it leads to the page that asks once more.
 */
@Tag("form")
public final class SignOutForm extends HtmlContainer {

    private static final String ADDRESS = "deconnexion";

    /** @param content what the button shows, in the reader's language */
    public SignOutForm(Component... content) {
        NativeButton button = new NativeButton();
        button.add(content);
        button.getElement().setAttribute("type", "submit");
        addClassName("sign-out");
        getElement().setAttribute("action", ADDRESS);
        CsrfToken token = token();
        if (token == null) {
            getElement().setAttribute("method", "get");
        } else {
            getElement().setAttribute("method", "post");
            add(new Token(token));
        }
        add(button);
    }

    private static @Nullable CsrfToken token() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null ? null : (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    }

    @Tag("input")
    private static final class Token extends Component {

        Token(CsrfToken token) {
            getElement().setAttribute("type", "hidden");
            getElement().setAttribute("name", token.getParameterName());
            getElement().setAttribute("value", token.getToken());
        }
    }
}
