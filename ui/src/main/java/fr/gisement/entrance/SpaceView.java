package fr.gisement.entrance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import fr.gisement.access.NotAMemberException;
import fr.gisement.components.Notice;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.support.SupportVisit;
import fr.gisement.support.VisitOverException;
import fr.gisement.tenancy.TenantUnavailableException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/**
 * A screen of the tenant that its address names, for those whom its {@link SpaceRoles} name. It enters the tenant to be
 * drawn, and again for each action, and keeps nothing of it in between: the tenant belongs to the address, so that two
 * tabs in two schools both work, and a right that ends is noticed by a screen that stays open.
 *
 * <p>A view draws itself in {@link #show}, which runs inside the tenant; whatever a click does goes through
 * {@link #here}.
 */
public abstract class SpaceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Entrance entrance;
    private final SchemaKind kind;
    private final String parameter;
    private String slug = "";
    private String title = "";
    private @Nullable Component refusal;
    private @Nullable SupportVisit visit;

    /** @param parameter the part of the address that names the tenant */
    protected SpaceView(Entrance entrance, SchemaKind kind, String parameter) {
        this.entrance = entrance;
        this.kind = kind;
        this.parameter = parameter;
    }

    /**
     * Draws the screen, inside the tenant.
     *
     * @throws NotFoundException when what the address names is not there
     */
    protected abstract void show(BeforeEnterEvent event);

    /** Lets go of what was drawn before, as the screen is about to be drawn anew. */
    protected void leave() {}

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get(parameter).orElseThrow(NotFoundException::new);
        title = "";
        visit = null;
        leave();
        removeAll();
        inside(() -> {
            show(event);
            visit = entrance.shown(getClass(), title, event.getLocation().getPathWithQueryParameters())
                    .orElse(null);
        });
    }

    @Override
    public final String getPageTitle() {
        return getTranslation("shell.title", title);
    }

    /** What the browser's tab says. */
    protected final void title(String text) {
        title = text;
    }

    /** The tenant's part of the address. */
    protected final String slug() {
        return slug;
    }

    /**
     * Does what a click asks for, inside the tenant. When it is closed by now, or the right is gone, it says so on the
     * screen and does nothing.
     *
     * @return whether it was done
     */
    protected final boolean here(Runnable action) {
        if (refusal != null) {
            remove(refusal);
            refusal = null;
        }
        try {
            inside(action);
            return true;
        } catch (TenantUnavailableException | AccessDeniedException | AuthenticationException refused) {
            refusal = Notice.error(getTranslation("entrance." + kind + ".now." + reason(refused)));
            addComponentAsFirst(refusal);
            refused(refused);
            return false;
        }
    }

    /** Runs inside the tenant; see {@link Entrance#call} for what may be thrown. */
    protected final void inside(Runnable action) {
        entrance.call(getClass(), kind, slug, () -> {
            action.run();
            return true;
        });
    }

    /** As whose guest the screen was drawn; empty for members. */
    public final Optional<SupportVisit> visit() {
        return Optional.ofNullable(visit);
    }

    /** Whether the person may look at the screen now. */
    protected final boolean belongs() {
        return entrance.belongs(getClass(), kind, slug);
    }

    /** For a view that must hold something back when it was refused. */
    protected void refused(RuntimeException why) {}

    private static String reason(RuntimeException refused) {
        return switch (refused) {
            case TenantUnavailableException closed ->
                ClosedReason.of(closed.reason()).name();
            case NotAMemberException stranger -> "STRANGER";
            case VisitOverException over -> "VISIT_OVER";
            case AccessDeniedException denied -> "DENIED";
            default -> "SIGNED_OUT";
        };
    }
}
