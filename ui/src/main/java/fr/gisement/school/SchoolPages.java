package fr.gisement.school;

import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import fr.gisement.blog.Article;
import fr.gisement.blog.ArticleId;
import fr.gisement.blog.ClassBlog;
import fr.gisement.blog.ClassDrafts;
import fr.gisement.blog.Draft;
import fr.gisement.classes.ClassId;
import fr.gisement.classes.SchoolClass;
import fr.gisement.classes.SchoolClasses;
import fr.gisement.entrance.WrongRoleException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the address of a page names, in the current school. Another school's class is as unknown here as one that never
 * was.
 */
@Component
public class SchoolPages {

    private final SchoolClasses classes;
    private final ClassBlog blog;
    private final ClassDrafts drafts;

    SchoolPages(SchoolClasses classes, ClassBlog blog, ClassDrafts drafts) {
        this.classes = classes;
        this.blog = blog;
        this.drafts = drafts;
    }

    /** @throws NotFoundException when there is no such class here */
    public SchoolClass schoolClass(RouteParameters address) {
        return address.get(SchoolAddress.CLASS)
                .flatMap(ClassId::parse)
                .flatMap(classes::find)
                .orElseThrow(NotFoundException::new);
    }

    /** @throws NotFoundException when the class shows the person no such article */
    public Article article(RouteParameters address) {
        ClassId schoolClass = schoolClass(address).id();
        return id(address).flatMap(id -> blog.read(schoolClass, id)).orElseThrow(NotFoundException::new);
    }

    /**
     * @throws NotFoundException when the class has no such article
     * @throws WrongRoleException when the class is not the person's to write in
     */
    public Draft draft(RouteParameters address) {
        ClassId schoolClass = schoolClass(address).id();
        if (!drafts.mayWrite(schoolClass)) {
            throw new WrongRoleException("Class " + schoolClass + " is not theirs to write in");
        }
        return id(address).flatMap(id -> drafts.open(schoolClass, id)).orElseThrow(NotFoundException::new);
    }

    private static Optional<ArticleId> id(RouteParameters address) {
        return address.get(SchoolAddress.ARTICLE).flatMap(ArticleId::parse);
    }
}
