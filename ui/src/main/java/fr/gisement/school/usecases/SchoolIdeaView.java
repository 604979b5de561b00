package fr.gisement.school.usecases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import fr.gisement.access.Rights;
import fr.gisement.classes.SchoolCalendar;
import fr.gisement.components.Card;
import fr.gisement.components.Notice;
import fr.gisement.components.PageHeader;
import fr.gisement.entrance.Entrance;
import fr.gisement.entrance.SpaceRoles;
import fr.gisement.ideas.IdeaBadge;
import fr.gisement.ideas.IdeaPictures;
import fr.gisement.ideas.IdeaText;
import fr.gisement.ideas.IdeaWords;
import fr.gisement.ideas.PictureDesk;
import fr.gisement.ideas.PictureForm;
import fr.gisement.identity.CurrentPerson;
import fr.gisement.identity.Role;
import fr.gisement.school.SchoolAddress;
import fr.gisement.school.SchoolIdeas;
import fr.gisement.school.SchoolLayout;
import fr.gisement.school.SchoolView;
import fr.gisement.tenancy.TenantRegistry;
import fr.gisement.usecase.PictureId;
import fr.gisement.usecase.PictureRefusedException;
import fr.gisement.usecase.PictureSheet;
import fr.gisement.usecase.PictureWorkshop;
import fr.gisement.usecase.PreparedPicture;
import fr.gisement.usecase.SchoolUseCases;
import fr.gisement.usecase.SharedUseCase;
import fr.gisement.usecase.UseCase;
import fr.gisement.usecase.UseCaseChangedException;
import fr.gisement.usecase.UseCaseId;
import fr.gisement.usecase.UseCaseProperties;
import fr.gisement.usecase.UseCaseState;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A use case that the circonscription shares, to use in a class; or one of the school's own, to work at. */
@Route(value = OwnAddress.IDEA, layout = SchoolLayout.class)
@PermitAll
@SpaceRoles({Role.DIRECTOR, Role.TEACHER, Role.SUBSTITUTE})
final class SchoolIdeaView extends SchoolView {

    private final SchoolUseCases useCases;
    private final SchoolIdeas ideas;
    private final UseButton use;
    private final PictureWorkshop workshop;
    private final UseCaseProperties properties;
    private final TenantRegistry registry;
    private final SchoolCalendar calendar;
    private final Rights rights;
    private final Div told = new Div();
    private final Div page = new Div();
    private RouteParameters address = RouteParameters.empty();
    private @Nullable UseCase shown;
    private @Nullable PictureForm adding;

    SchoolIdeaView(
            Entrance entrance,
            SchoolUseCases useCases,
            SchoolIdeas ideas,
            UseButton use,
            PictureWorkshop workshop,
            UseCaseProperties properties,
            TenantRegistry registry,
            SchoolCalendar calendar,
            Rights rights) {
        super(entrance);
        this.useCases = useCases;
        this.ideas = ideas;
        this.use = use;
        this.workshop = workshop;
        this.properties = properties;
        this.registry = registry;
        this.calendar = calendar;
        this.rights = rights;
        addClassName("ideas");
        told.addClassName("told");
        told.getElement().setAttribute("role", "status");
    }

    @Override
    protected void show(BeforeEnterEvent event) {
        address = event.getRouteParameters();
        told.removeAll();
        adding = null;
        add(told, page);
        draw();
    }

    /** As it is now, and as the person may read it now. */
    private void draw() {
        Optional<UseCase> own = ideas.own(address);
        Optional<SharedUseCase> shared = ideas.shared(address);
        page.removeAll();
        if (own.isPresent()) {
            drawOwn(own.get(), shared.isPresent());
        } else {
            drawShared(shared.orElseThrow(NotFoundException::new));
        }
    }

    private void drawShared(SharedUseCase useCase) {
        title(useCase.sheet().title());
        Div body = new Div(new IdeaText(useCase.sheet(), IdeaWords.from(useCase, registry.snapshot())));
        body.addClassName("idea-page");
        if (!useCase.pictures().isEmpty()) {
            body.add(new Card(
                    getTranslation("usecases.pictures"),
                    new IdeaPictures(useCase.pictures(), picture -> content(useCase.id(), picture))));
        }
        page.add(header(useCase.sheet().title()).actions(use.of(slug(), useCase.id(), false, this::here)), body);
    }

    private void drawOwn(UseCase useCase, boolean shared) {
        shown = useCase;
        boolean open = useCase.isOpenTo(CurrentPerson.required().person().id());
        title(useCase.sheet().title());
        Div text = new Div(new IdeaText(useCase.sheet(), ""));
        text.addClassName("column");
        if (open || !useCase.pictures().isEmpty()) {
            text.add(new Card(getTranslation("usecases.pictures"), pictures(useCase, open)));
        }
        Div side = new Div(
                new OwnWork(useCase, slug(), open, rights.here(Role.DIRECTOR), useCases, this::act, this::withdraw));
        side.addClassName("column");
        Div body = new Div(side, text);
        body.addClassNames("idea-page", "two");
        PageHeader header = header(useCase.sheet().title()).note(IdeaBadge.of(useCase.state()));
        if (shared && useCase.state() == UseCaseState.SHARED) {
            header.actions(use.of(slug(), useCase.id(), false, this::here));
        }
        page.add(header, body);
    }

    private PageHeader header(String title) {
        return new PageHeader(title).back(SchoolAddress.ideas(slug()), getTranslation("usecases.title"));
    }

    private Component pictures(UseCase useCase, boolean open) {
        UseCaseId id = useCase.id();
        if (!open) {
            return new PictureDesk(useCase.pictures(), picture -> content(id, picture));
        }
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
                picture -> content(id, picture),
                picture -> act(
                        () -> useCases.removePicture(id, useCase.version(), picture),
                        getTranslation("usecases.picture.removed")),
                form);
    }

    private void addPicture(UseCaseId id, PictureSheet sheet, PreparedPicture picture) {
        PictureForm form = Objects.requireNonNull(adding);
        try {
            useCases.addPicture(id, Objects.requireNonNull(shown).version(), sheet, picture);
            form.clear();
            done(getTranslation("usecases.picture.added"));
        } catch (PictureRefusedException refused) {
            form.refuse(refused.reason());
        } catch (UseCaseChangedException changed) {
            changed();
            form.changed();
        }
    }

    /** Does something with the use case, and shows it as it is then. */
    private boolean act(Runnable action, String what) {
        return here(() -> {
            try {
                action.run();
                done(what);
            } catch (UseCaseChangedException changed) {
                changed();
            }
        });
    }

    private boolean withdraw(UseCase useCase) {
        return here(() -> {
            try {
                useCases.withdraw(useCase.id(), useCase.version());
                page.removeAll();
                told.removeAll();
                page.add(header(getTranslation("usecases.school.withdrawn")));
            } catch (UseCaseChangedException changed) {
                changed();
            }
        });
    }

    private void done(String what) {
        told.removeAll();
        told.add(new Span(what));
        draw();
    }

    private void changed() {
        told.removeAll();
        told.add(Notice.error(getTranslation("usecases.changed")));
        draw();
    }

    private Optional<byte[]> content(UseCaseId id, PictureId picture) {
        AtomicReference<Optional<byte[]>> content = new AtomicReference<>(Optional.empty());
        inside(() -> content.set(useCases.picture(id, picture)));
        return Objects.requireNonNull(content.get());
    }
}
