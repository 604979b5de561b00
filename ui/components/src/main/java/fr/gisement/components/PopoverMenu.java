package fr.gisement.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;

/**
 * A button and the small sheet of links that it opens. The browser does the opening, the closing at Escape or a touch
 * beside it, and tells who listens; no script of ours.
 */
final class PopoverMenu extends Div {

    private final NativeButton button = new NativeButton();
    private final Div sheet = new Div();
    private final UnorderedList items = new UnorderedList();

    /** @param id of the sheet, one on a page */
    PopoverMenu(String id, Component... face) {
        addClassName("popover-menu");
        button.add(face);
        button.getElement().setAttribute("type", "button").setAttribute("popovertarget", id);
        sheet.setId(id);
        sheet.addClassName("sheet");
        sheet.getElement().setAttribute("popover", "");
        sheet.add(items);
        add(button, sheet);
    }

    /** Something above the links. */
    PopoverMenu head(Component head) {
        sheet.addComponentAsFirst(head);
        return this;
    }

    PopoverMenu item(Component item) {
        items.add(new ListItem(item));
        return this;
    }

    void close() {
        sheet.getElement().callJsFunction("hidePopover");
    }
}
