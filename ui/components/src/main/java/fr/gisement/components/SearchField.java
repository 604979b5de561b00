package fr.gisement.components;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** A field to search with: it tells a new text a moment after the last key, and can be emptied at once. */
public final class SearchField extends TextField {

    private static final int LONGEST_TEXT = 80;

    /** @param label what is searched, in the reader's language */
    public SearchField(String label) {
        super(label);
        addClassName("search-field");
        setPrefixComponent(Icon.SEARCH.create());
        setClearButtonVisible(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        setMaxLength(LONGEST_TEXT);
        setAutocorrect(false);
    }
}
