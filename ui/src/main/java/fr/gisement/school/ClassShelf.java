package fr.gisement.school;

import com.vaadin.flow.component.html.Div;
import fr.gisement.classes.Level;
import fr.gisement.classes.SchoolClass;
import fr.gisement.components.ClassCard;
import fr.gisement.components.FrenchOrder;
import fr.gisement.tenancy.CurrentTenant;
import fr.gisement.tenancy.Site;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Classes side by side, the youngest first. To be made inside the school. */
public final class ClassShelf extends Div {

    private static final Comparator<SchoolClass> YOUNGEST_FIRST = Comparator.<SchoolClass, Level>comparing(
                    it -> it.levels().getFirst())
            .thenComparing(FrenchOrder.by(SchoolClass::name));

    /** @param news a line about a class, empty for none */
    public ClassShelf(String slug, List<SchoolClass> classes, Function<SchoolClass, String> news) {
        addClassName("class-cards");
        classes.stream()
                .sorted(YOUNGEST_FIRST)
                .forEach(it -> add(new ClassCard(
                        it.name(),
                        place(it),
                        SchoolAddress.schoolClass(slug, it.id()),
                        it.teachers(),
                        news.apply(it))));
    }

    /** The level; where a school has several sites, the commune too. */
    public static String place(SchoolClass schoolClass) {
        String level = Level.text(schoolClass.levels());
        List<Site> sites = CurrentTenant.required().sites();
        if (sites.size() < 2) {
            return level;
        }
        Optional<Site> site = sites.stream()
                .filter(one -> one.uai().equals(schoolClass.siteUai()))
                .findFirst();
        return site.map(one -> level + " · " + one.commune()).orElse(level);
    }
}
