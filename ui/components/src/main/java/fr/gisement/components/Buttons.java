package fr.gisement.components;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** The four buttons. A page has one primary; what leads elsewhere is a {@link ButtonLink}. */
public final class Buttons {

    private Buttons() {}

    /** What one most likely came for. */
    public static Button primary(String text, ComponentEventListener<ClickEvent<Button>> onClick) {
        return button(text, onClick, ButtonVariant.PRIMARY);
    }

    /** Another thing that can be done. */
    public static Button secondary(String text, ComponentEventListener<ClickEvent<Button>> onClick) {
        return button(text, onClick);
    }

    /** Something on the side: cancel, show more. */
    public static Button quiet(String text, ComponentEventListener<ClickEvent<Button>> onClick) {
        return button(text, onClick, ButtonVariant.TERTIARY);
    }

    /** Something that takes away: close, delete, suspend. */
    public static Button danger(String text, ComponentEventListener<ClickEvent<Button>> onClick) {
        return button(text, onClick, ButtonVariant.ERROR);
    }

    private static Button button(
            String text, ComponentEventListener<ClickEvent<Button>> onClick, ButtonVariant... variants) {
        Button button = new Button(text, onClick);
        button.addThemeVariants(variants);
        return button;
    }
}
