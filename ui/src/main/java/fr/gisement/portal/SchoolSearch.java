package fr.gisement.portal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import fr.gisement.components.SearchText;
import java.util.List;

/** Finds a school by its name or commune; shows a few results at a time. */
final class SchoolSearch extends Section {

    static final String PARAMETER = "q";
    private static final int PAGE = 10;
    private static final int LONGEST_TEXT = 80;

    private final PublicDirectories directories;
    private final TextField text = new TextField();
    private final Paragraph outcome = new Paragraph();
    private final UnorderedList results = new UnorderedList();
    private final Button more = new Button();
    private List<SpaceEntry> found = List.of();
    private int shown;

    SchoolSearch(PublicDirectories directories) {
        this.directories = directories;
        addClassName("school-search");
        getElement().setAttribute("role", "search");
        text.setLabel(getTranslation("portal.search"));
        text.setHelperText(getTranslation("portal.search.help"));
        text.setMaxLength(LONGEST_TEXT);
        text.setClearButtonVisible(true);
        text.setAutocorrect(false);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(changed -> {
            find();
            if (changed.isFromClient()) {
                rememberInAddress();
            }
        });
        outcome.addClassName("outcome");
        outcome.getElement().setAttribute("role", "status");
        results.addClassName("spaces");
        more.addClassName("more");
        more.addClickListener(clicked -> showNext());
        add(text, outcome, results, more);
        find();
    }

    /** Searches for a text that came with the address. */
    void enter(String wanted) {
        text.setValue(wanted.substring(0, Math.min(wanted.length(), LONGEST_TEXT)));
    }

    private void find() {
        found = directories.current().search(text.getValue());
        shown = 0;
        results.removeAll();
        boolean asked = !SearchText.words(text.getValue()).isEmpty();
        outcome.setText(asked ? getTranslation("portal.search.found", found.size()) : "");
        showNext();
    }

    private void showNext() {
        int until = Math.min(found.size(), shown + PAGE);
        found.subList(shown, until).forEach(space -> results.add(new SpaceItem(space)));
        shown = until;
        results.setVisible(shown > 0);
        more.setVisible(shown < found.size());
        more.setText(getTranslation("portal.search.more", found.size() - shown));
    }

    private void rememberInAddress() {
        QueryParameters query =
                text.isEmpty() ? QueryParameters.empty() : QueryParameters.of(PARAMETER, text.getValue());
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location("", query)));
    }
}
