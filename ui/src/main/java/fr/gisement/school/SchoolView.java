package fr.gisement.school;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.shared.Registration;
import fr.gisement.access.NotAMemberException;
import fr.gisement.components.Notice;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.TenantUnavailableException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/**
 * A screen of the school that its address names, for those whom its {@link SchoolRoles} name. It enters the school to be
 * drawn, and again for each action, and keeps nothing of it in between: the tenant belongs to the address, so that two
 * tabs in two schools both work, and a right that ends is noticed by a screen that stays open.
 *
 * <p>A view draws itself in {@link #show}, which runs inside the school; whatever a click does goes through
 * {@link #here}.
 */
public abstract class SchoolView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Logger log = LoggerFactory.getLogger(SchoolView.class);

    private final SchoolEntrance entrance;
    private @Nullable Registration following;
    private String slug = "";
    private String title = "";
    private @Nullable Component refusal;

    protected SchoolView(SchoolEntrance entrance) {
        this.entrance = entrance;
        addClassName("school");
    }

    /**
     * Draws the screen, inside the school.
     *
     * @throws NotFoundException when what the address names is not there
     */
    protected abstract void show(BeforeEnterEvent event);

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get(SchoolAddress.SLUG).orElseThrow(NotFoundException::new);
        title = "";
        unfollow();
        removeAll();
        entrance.call(getClass(), slug, () -> {
            show(event);
            return true;
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

    /** The school's part of the address. */
    protected final String slug() {
        return slug;
    }

    /**
     * Does what a click asks for, inside the school. When the school is closed by now, or the right is gone, it says so
     * on the screen and does nothing.
     *
     * @return whether it was done
     */
    protected final boolean here(Runnable action) {
        if (refusal != null) {
            remove(refusal);
            refusal = null;
        }
        try {
            entrance.call(getClass(), slug, () -> {
                action.run();
                return true;
            });
            return true;
        } catch (TenantUnavailableException | AccessDeniedException | AuthenticationException refused) {
            refusal = Notice.error(getTranslation(textOf(refused)));
            addComponentAsFirst(refusal);
            refused(refused);
            return false;
        }
    }

    /** As {@link #here(Runnable)}, for a view's parts to call. */
    protected final Supplier<Boolean> inSchool(Runnable action) {
        return () -> here(action);
    }

    /**
     * Has the screen look again when something of a topic became another, inside the school and with the reader's rights
     * of then. To be called by {@link #show}, before it reads.
     *
     * @param look is given what became another; nothing when anything may have
     */
    protected final void follow(SchoolNews news, String topic, Consumer<Set<String>> look) {
        unfollow();
        following = news.follow(this, CurrentTenant.required().id(), topic, ids -> ofItself(() -> look.accept(ids)));
    }

    /** Nobody asked for it, so nobody is told when it is not to be: a right that ended, a school that closed. */
    private void ofItself(Runnable look) {
        try {
            if (entrance.belongs(slug)) {
                entrance.call(getClass(), slug, () -> {
                    look.run();
                    return true;
                });
            } else {
                unfollow();
            }
        } catch (TenantUnavailableException | AccessDeniedException | AuthenticationException refused) {
            unfollow();
        } catch (RuntimeException e) {
            log.warn("A screen did not show what is new", e);
        }
    }

    private void unfollow() {
        if (following != null) {
            following.remove();
            following = null;
        }
    }

    /** For a view that must hold something back when it was refused. */
    protected void refused(RuntimeException why) {}

    private static String textOf(RuntimeException refused) {
        return switch (refused) {
            case TenantUnavailableException closed -> "school.now." + ClosedReason.of(closed.reason());
            case NotAMemberException stranger -> "school.now.STRANGER";
            case AccessDeniedException denied -> "school.now.DENIED";
            default -> "school.now.SIGNED_OUT";
        };
    }
}
