package fr.gisement.circonscription.figures;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import fr.gisement.circonscription.CirconscriptionAddress;
import fr.gisement.circonscription.CirconscriptionLayout;
import fr.gisement.components.EmptyState;
import fr.gisement.components.Icon;
import fr.gisement.components.PageHeader;
import fr.gisement.entrance.Entrance;
import fr.gisement.entrance.SpaceRoles;
import fr.gisement.entrance.SpaceView;
import fr.gisement.figurebook.FigureBook;
import fr.gisement.figurebook.FigureDownloads;
import fr.gisement.figurebook.FigureSheet;
import fr.gisement.figurebook.FigureWords;
import fr.gisement.figurebook.OwnBook;
import fr.gisement.figures.OwnFigures;
import fr.gisement.figures.OwnOverview;
import fr.gisement.identity.Role;
import fr.gisement.migrations.SchemaKind;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** How far the circonscription has come, in numbers: of schools and of groups, of nobody by name. */
@Route(value = CirconscriptionAddress.FIGURES_TEMPLATE, layout = CirconscriptionLayout.class)
@PermitAll
@SpaceRoles({Role.ERUN, Role.IEN})
final class FiguresView extends SpaceView {

    private final OwnFigures figures;

    FiguresView(Entrance entrance, OwnFigures figures) {
        super(entrance, SchemaKind.CIRCONSCRIPTION, CirconscriptionAddress.SLUG);
        this.figures = figures;
        addClassNames("circonscription", "own-figures");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        OwnOverview overview = figures.current();
        title(getTranslation("figures.title"));
        PageHeader header = new PageHeader(getTranslation("figures.title"));
        add(header);
        if (overview.schools().isEmpty()) {
            add(new EmptyState(
                    Icon.SCHOOL, getTranslation("circonscription.none"), getTranslation("circonscription.none.text")));
            return;
        }
        header.subtitle(getTranslation("figures.subtitle", overview.year()));
        add(new FigureDownloads(this::inFrench), new FigureSheet(OwnBook.of(overview, slug(), FigureWords.of(this))));
    }

    /** What is filed is French, and of the moment it is asked for. */
    private FigureBook inFrench() {
        AtomicReference<@Nullable FigureBook> book = new AtomicReference<>();
        inside(() -> book.set(OwnBook.of(figures.current(), slug(), FigureWords.inFrench(this))));
        return Objects.requireNonNull(book.get());
    }
}
