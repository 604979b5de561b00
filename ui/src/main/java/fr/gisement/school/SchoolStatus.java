package fr.gisement.school;

import com.vaadin.flow.router.RouteParameters;
import fr.gisement.entrance.PageStatuses;
import fr.gisement.migrations.SchemaKind;
import fr.gisement.shell.PageStatus;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Answers with the status of a school's page, as its reader is about to find it. */
@Component
final class SchoolStatus implements PageStatus {

    private static final Pattern INSIDE = Pattern.compile("e/([^/]+)/.+");

    private final PageStatuses statuses;
    private final SchoolPages pages;
    private final SchoolIdeas ideas;
    private final SchoolPaths paths;

    SchoolStatus(PageStatuses statuses, SchoolPages pages, SchoolIdeas ideas, SchoolPaths paths) {
        this.statuses = statuses;
        this.pages = pages;
        this.ideas = ideas;
        this.paths = paths;
    }

    @Override
    public OptionalInt statusOf(String path) {
        Matcher inside = INSIDE.matcher(path);
        return inside.matches()
                ? statuses.of(path, SchemaKind.SCHOOL, inside.group(1), address -> look(path, address))
                : OptionalInt.empty();
    }

    /** Asks for what the address names, as the page will. */
    private void look(String path, RouteParameters address) {
        if (path.endsWith("/ecrire")) {
            pages.draft(address);
        } else if (address.get(SchoolAddress.ARTICLE).isPresent()) {
            pages.article(address);
        } else if (address.get(SchoolAddress.CLASS).isPresent()) {
            pages.schoolClass(address);
        } else if (address.get(SchoolAddress.PATH).isPresent()) {
            paths.named(address);
        } else if (address.get(SchoolAddress.MODEL).isPresent()) {
            ideas.academie(address);
        } else if (address.get(SchoolAddress.IDEA).isPresent()) {
            if (path.endsWith("/modifier")) {
                ideas.openToMe(address);
            } else {
                ideas.require(address);
            }
        }
    }
}
