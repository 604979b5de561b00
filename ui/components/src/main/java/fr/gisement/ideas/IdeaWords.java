package fr.gisement.ideas;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.UI;
import fr.gisement.tenancy.RegistrySnapshot;
import fr.gisement.tenancy.Tenant;
import fr.gisement.tenancy.TenantId;
import fr.gisement.usecase.SharedUseCase;
import fr.gisement.usecase.Subject;
import fr.gisement.usecase.Tool;
import fr.gisement.usecase.UseCaseSheet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;

/** What a use case says of itself in a few words, in the language of the current screen. */
public final class IdeaWords {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private IdeaWords() {}

    public static String subject(Subject subject) {
        return text("ideas.subject." + subject);
    }

    public static String tool(Tool tool) {
        return text("ideas.tool." + tool);
    }

    public static String tools(UseCaseSheet sheet) {
        return sheet.tools().stream().map(IdeaWords::tool).collect(joining(", "));
    }

    /** How many sessions, and how long each. */
    public static String duration(UseCaseSheet sheet) {
        return text("ideas.duration", sheet.sessions(), length(sheet.minutes()));
    }

    /** How often it was used: a number, and nothing of by whom. */
    public static String uses(int uses) {
        return text("ideas.uses", uses);
    }

    /** Where it comes from; empty when that is not told. */
    public static String from(SharedUseCase useCase, RegistrySnapshot tenants) {
        String school = name(useCase.school(), tenants);
        String circonscription = name(useCase.circonscription(), tenants);
        if (circonscription.isEmpty()) {
            return school;
        }
        return school.isEmpty()
                ? text("ideas.from.circonscription", circonscription)
                : text("ideas.from.both", school, circonscription);
    }

    /** A day, written out. */
    public static String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(UI.getCurrent().getLocale())
                .format(day);
    }

    /** The day of a moment, as the schools' clocks have it. */
    public static String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, ZONE));
    }

    private static String name(@Nullable TenantId tenant, RegistrySnapshot tenants) {
        return tenant == null ? "" : tenants.find(tenant).map(Tenant::name).orElse("");
    }

    private static String length(int minutes) {
        int hours = minutes / 60;
        if (hours == 0) {
            return text("ideas.minutes", minutes);
        }
        return minutes % 60 == 0 ? text("ideas.hours", hours) : text("ideas.hoursMinutes", hours, minutes % 60);
    }

    private static String text(String key, Object... parameters) {
        return UI.getCurrent().getTranslation(key, parameters);
    }
}
