package fr.gisement.onboarding.report;

import fr.gisement.onboarding.directory.School;
import fr.gisement.onboarding.finding.Messages;
import fr.gisement.onboarding.plan.Change;
import fr.gisement.onboarding.plan.OnboardingPlan;
import fr.gisement.onboarding.report.ReportRow.Section;
import fr.gisement.onboarding.staff.Assignment;
import fr.gisement.onboarding.staff.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says each change of a plan in words. */
final class ChangeRows {

    private final OnboardingPlan plan;
    private final Messages messages;

    ChangeRows(OnboardingPlan plan, Messages messages) {
        this.plan = plan;
        this.messages = messages;
    }

    List<ReportRow> rows() {
        List<ReportRow> rows = new ArrayList<>();
        plan.changes().forEach(change -> rows.add(row(change)));
        for (Person person : plan.staff().people()) {
            rows.add(created(person.label(), "change.new-person"));
        }
        for (Assignment assignment : plan.staff().added()) {
            rows.add(created(assignment.mail(), "change.new-assignment", role(assignment), assignment.uai()));
        }
        for (Person person : plan.staff().changed()) {
            rows.add(changed(person.mail(), "change.person", person.label()));
        }
        for (Assignment assignment : plan.staff().ended()) {
            rows.add(changed(assignment.mail(), "change.assignment-ended", role(assignment), assignment.uai()));
        }
        return rows;
    }

    private ReportRow row(Change change) {
        return switch (change) {
            case Change.NewCirconscription c -> created(c.name(), "change.new-circonscription", c.code(), c.slug());
            case Change.NewSpace c ->
                created(
                        c.name(),
                        "change.new-space",
                        circonscription(c.circonscription()),
                        c.slug(),
                        c.sites().stream().map(School::label).collect(Collectors.joining(", ")));
            case Change.SiteAdded c -> created(c.school().label(), "change.site-added");
            case Change.Open c -> changed(c.name(), "change.open");
            case Change.Rename c -> changed(c.before(), "change.rename", c.after());
            case Change.Move c ->
                changed(c.name(), "change.move", circonscription(c.before()), circonscription(c.after()));
            case Change.Archive c ->
                changed(c.name(), "change.archive-" + c.reason().name().toLowerCase(Locale.ROOT));
            case Change.Reactivate c -> changed(c.name(), "change.reactivate");
            case Change.RpiNumber c -> changed(c.name(), "change.rpi", said(c.before()), said(c.after()));
            case Change.SiteChanged c -> changed(c.after().label(), "change.site", differences(c));
            case Change.SiteMoved c -> changed(c.school().label(), "change.site-moved");
            case Change.SiteClosed c ->
                changed(c.school().label(), "change.site-closed", c.since().toString());
            case Change.SiteReopened c ->
                changed(c.school().label(), "change.site-reopened", c.closedOn().toString());
        };
    }

    private String differences(Change.SiteChanged change) {
        School before = change.before();
        School after = change.after();
        List<String> differences = new ArrayList<>();
        difference(differences, "name", before.name(), after.name());
        difference(differences, "address", before.address(), after.address());
        difference(differences, "postal-code", before.postalCode(), after.postalCode());
        difference(differences, "commune", before.commune(), after.commune());
        difference(differences, "commune-code", before.communeCode(), after.communeCode());
        difference(differences, "phone", before.phone(), after.phone());
        difference(differences, "mail", before.mail(), after.mail());
        difference(differences, "place", place(before), place(after));
        difference(differences, "private", before.privateSchool(), after.privateSchool());
        difference(differences, "nursery", before.nursery(), after.nursery());
        difference(differences, "elementary", before.elementary(), after.elementary());
        difference(differences, "nature", before.natureCode(), after.natureCode());
        difference(differences, "opened", before.openedOn(), after.openedOn());
        return String.join(" ; ", differences);
    }

    private void difference(List<String> differences, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            differences.add(
                    messages.text("report.difference", messages.text("field." + field), said(before), said(after)));
        }
    }

    private static @Nullable String place(School school) {
        return school.latitude() == null ? null : school.latitude() + " " + school.longitude();
    }

    private String said(@Nullable Object value) {
        return value instanceof Boolean yes
                ? messages.text(yes ? "report.yes" : "report.no")
                : Objects.requireNonNullElse(value, "—").toString();
    }

    private String role(Assignment assignment) {
        return messages.text("role." + assignment.role().name().toLowerCase(Locale.ROOT));
    }

    private String circonscription(String code) {
        return plan.circonscriptionNames().getOrDefault(code, code);
    }

    private ReportRow created(String subject, String key, Object... arguments) {
        return new ReportRow(Section.CREATED, "", subject, messages.text(key, arguments));
    }

    private ReportRow changed(String subject, String key, Object... arguments) {
        return new ReportRow(Section.CHANGED, "", subject, messages.text(key, arguments));
    }
}
