package fr.gisement.circonscription.figures;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import fr.gisement.circonscription.CirconscriptionAddress;
import fr.gisement.circonscription.CirconscriptionLayout;
import fr.gisement.circonscription.followup.StageMap;
import fr.gisement.components.Card;
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
import fr.gisement.followup.FollowUps;
import fr.gisement.identity.Role;
import fr.gisement.migrations.SchemaKind;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** How far the circonscription has come, in numbers: of schools and of groups, of nobody by name. */
@Route(value = CirconscriptionAddress.FIGURES_TEMPLATE, layout = CirconscriptionLayout.class)
@StyleSheet("assets/follow-up.css")
@PermitAll
@SpaceRoles({Role.ERUN, Role.IEN})
final class FiguresView extends SpaceView {

    private final OwnFigures figures;
    private final FollowUps followUps;

    FiguresView(Entrance entrance, OwnFigures figures, FollowUps followUps) {
        super(entrance, SchemaKind.CIRCONSCRIPTION, CirconscriptionAddress.SLUG);
        this.figures = figures;
        this.followUps = followUps;
        addClassNames("circonscription", "figures");
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
        add(
                new FigureDownloads(this::inFrench),
                new FigureSheet(OwnBook.of(overview, slug(), FigureWords.of(this))),
                new Card(
                        getTranslation("figures.map"),
                        new StageMap(slug(), followUps.current().schools())));
    }

    /** What is filed is French, and of the moment it is asked for. */
    private FigureBook inFrench() {
        AtomicReference<@Nullable FigureBook> book = new AtomicReference<>();
        inside(() -> book.set(OwnBook.of(figures.current(), slug(), FigureWords.inFrench(this))));
        return Objects.requireNonNull(book.get());
    }
}
