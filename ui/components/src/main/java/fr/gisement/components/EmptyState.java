package fr.gisement.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Stands where there is nothing yet: says so, why, and what to do about it, under a sheet that waits for its pen. */
public final class EmptyState extends Div {

    /** A desk's edge, the sun, a ruled sheet a little askew, a pencil; the icon is what the sheet is about. */
    private static final String SCENE = """
            <circle class="sun" cx="178" cy="40" r="20"/>\
            <path class="hill" d="M14 130c0-14 24-24 56-22s58 10 84 4c34-8 64-2 64 18z"/>\
            <path class="hill near" d="M4 134c8-12 48-16 92-9s84 2 106-3c18-3 26 4 26 12z"/>\
            <g transform="rotate(-4 112 72)"><rect class="sheet" x="66" y="14" width="88" height="112" rx="6"/>\
            <path class="margin" d="M82 14v112"/>\
            <path class="rules" d="M66 38h88M66 54h88M66 70h88M66 86h88M66 102h88M66 116h88"/>\
            <g class="subject" transform="translate(88 36) scale(2.4)"><path d="SUBJECT"/></g></g>\
            <g class="pencil" transform="rotate(38 176 96)"><path class="wood" d="M170 60h12v52l-6 14-6-14z"/>\
            <path d="M170 60h12v52l-6 14-6-14zM170 112h12M176 60v52M170 68h12"/></g>""";

    public EmptyState(Icon icon, String title, String text, Component... actions) {
        addClassName("empty-state");
        add(
                new Drawing("scene", "0 0 232 144", SCENE.replace("SUBJECT", icon.path())),
                new H2(title),
                new Paragraph(text));
        if (actions.length > 0) {
            Div ways = new Div(actions);
            ways.addClassName("actions");
            add(ways);
        }
    }
}
