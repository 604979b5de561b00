package fr.gisement.circonscription.usecases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fr.gisement.access.Rights;
import fr.gisement.circonscription.CirconscriptionAddress;
import fr.gisement.circonscription.CirconscriptionLayout;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.components.Card;
import fr.gisement.components.Notice;
import fr.gisement.components.PageHeader;
import fr.gisement.entrance.Entrance;
import fr.gisement.entrance.SpaceRoles;
import fr.gisement.entrance.SpaceView;
import fr.gisement.ideas.IdeaBadge;
import fr.gisement.ideas.IdeaPictures;
import fr.gisement.ideas.IdeaText;
import fr.gisement.ideas.IdeaWords;
import fr.gisement.ideas.PictureDesk;
import fr.gisement.ideas.PictureForm;
import fr.gisement.identity.Role;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.usecase.PictureRefusedException;
import fr.gisement.usecase.PictureSheet;
import fr.gisement.usecase.PictureWorkshop;
import fr.gisement.usecase.PreparedPicture;
import fr.gisement.usecase.SharedUseCase;
import fr.gisement.usecase.UseCase;
import fr.gisement.usecase.UseCaseChangedException;
import fr.gisement.usecase.UseCaseDesk;
import fr.gisement.usecase.UseCaseId;
import fr.gisement.usecase.UseCaseProperties;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A use case: what it says, and for trainers, how far it is and what can be done with it. */
@Route(value = UseCaseAddress.IDEA, layout = CirconscriptionLayout.class)
@PermitAll
@SpaceRoles({Role.ERUN, Role.IEN})
final class UseCaseView extends SpaceView {

    private final UseCaseDesk desk;
    private final PictureWorkshop workshop;
    private final UseCaseProperties properties;
    private final TenantRegistry registry;
    private final SchoolCalendar calendar;
    private final Rights rights;
    private final Div told = new Div();
    private final Div page = new Div();
    private @Nullable UseCase shown;
    private @Nullable PictureForm adding;

    UseCaseView(
            Entrance entrance,
            UseCaseDesk desk,
            PictureWorkshop workshop,
            UseCaseProperties properties,
            TenantRegistry registry,
            SchoolCalendar calendar,
            Rights rights) {
        super(entrance, SchemaKind.CIRCONSCRIPTION, CirconscriptionAddress.SLUG);
        this.desk = desk;
        this.workshop = workshop;
        this.properties = properties;
        this.registry = registry;
        this.calendar = calendar;
        this.rights = rights;
        addClassNames("circonscription", "ideas");
        told.addClassName("told");
        told.getElement().setAttribute("role", "status");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        UseCaseId id = UseCaseAddress.id(event.getRouteParameters(), CirconscriptionAddress.IDEA);
        told.removeAll();
        adding = null;
        if (rights.here(Role.ERUN)) {
            add(told, page);
            draw(desk.find(id).orElseThrow(NotFoundException::new));
        } else {
            add(page);
            read(desk.findShared(id).orElseThrow(NotFoundException::new));
        }
    }

    private void read(SharedUseCase useCase) {
        title(useCase.sheet().title());
        page.removeAll();
        Div body = body(new IdeaText(useCase.sheet(), IdeaWords.from(useCase, registry.snapshot())));
        if (!useCase.pictures().isEmpty()) {
            body.add(new Card(
                    getTranslation("usecases.pictures"),
                    new IdeaPictures(
                            useCase.pictures(), picture -> content(() -> desk.sharedPicture(useCase.id(), picture)))));
        }
        page.add(header(useCase.sheet().title()), body);
    }

    private void draw(UseCase useCase) {
        shown = useCase;
        title(useCase.sheet().title());
        page.removeAll();
        UseCaseWork work = new UseCaseWork(useCase, slug(), name(useCase.school()), calendar.today(), desk, this::act);
        Div text = new Div(
                new IdeaText(useCase.sheet(), ""), new Card(getTranslation("usecases.pictures"), pictures(useCase)));
        text.addClassName("column");
        Div side = new Div(work);
        side.addClassName("column");
        Div body = body(side, text);
        body.addClassName("two");
        page.add(
                header(useCase.sheet().title())
                        .note(IdeaBadge.of(useCase.state()), new Span(IdeaWords.uses(useCase.allUses()))),
                body);
    }

    private static Div body(Component... components) {
        Div body = new Div(components);
        body.addClassName("idea-page");
        return body;
    }

    private PageHeader header(String title) {
        return new PageHeader(title).back(CirconscriptionAddress.ideas(slug()), getTranslation("usecases.title"));
    }

    private Component pictures(UseCase useCase) {
        UseCaseId id = useCase.id();
        PictureForm form = adding;
        if (form == null) {
            form = new PictureForm(
                    workshop,
                    properties,
                    calendar.today(),
                    (sheet, picture) -> here(() -> addPicture(id, sheet, picture)));
            adding = form; // the same at each drawing: what was sent and said of it stays
        }
        return new PictureDesk(
                useCase.pictures(),
                picture -> content(() -> desk.picture(id, picture)),
                picture -> act(
                        version -> desk.removePicture(id, version, picture),
                        getTranslation("usecases.picture.removed"),
                        null),
                form);
    }

    private void addPicture(UseCaseId id, PictureSheet sheet, PreparedPicture picture) {
        PictureForm form = Objects.requireNonNull(adding);
        try {
            desk.addPicture(id, current().version(), sheet, picture);
            form.clear();
            done(getTranslation("usecases.picture.added"));
        } catch (PictureRefusedException refused) {
            form.refuse(refused.reason());
        } catch (UseCaseChangedException changed) {
            told.removeAll();
            again();
            form.changed();
        }
    }

    /** Does something with the use case as it is shown, and shows it as it is then. */
    private boolean act(IntConsumer action, String what, @Nullable Consumer<Optional<UseCase>> changed) {
        return here(() -> {
            try {
                action.accept(current().version());
                done(what);
            } catch (UseCaseChangedException meanwhile) {
                told.removeAll();
                Optional<UseCase> now = again();
                if (changed == null) {
                    told.add(Notice.error(getTranslation("usecases.changed")));
                } else {
                    changed.accept(now);
                }
            }
        });
    }

    private void done(String what) {
        told.removeAll();
        told.add(new Span(what));
        again();
    }

    /** Shows the use case as it is now; empty when it is gone, and what was shown stays. */
    private Optional<UseCase> again() {
        Optional<UseCase> now = desk.find(current().id());
        now.ifPresent(this::draw);
        return now;
    }

    private UseCase current() {
        return Objects.requireNonNull(shown);
    }

    private String name(@Nullable TenantId school) {
        return school == null
                ? ""
                : registry.snapshot().find(school).map(Tenant::name).orElse("");
    }

    private Optional<byte[]> content(Supplier<Optional<byte[]>> read) {
        AtomicReference<Optional<byte[]>> content = new AtomicReference<>(Optional.empty());
        inside(() -> content.set(read.get()));
        return Objects.requireNonNull(content.get());
    }
}
