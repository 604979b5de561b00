package fr.gisement.usecase;

import fr.gisement.access.ForTeachers;
import fr.gisement.blog.ArticleId;
import fr.gisement.blog.ClassDrafts;
import fr.gisement.blog.Draft;
import fr.gisement.blog.Words;
import fr.gisement.classes.ClassId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** Makes in a class of the current school what a use case describes: today, the draft of an article. */
@Service
@ForTeachers
public class UseInClass {

    private final ClassDrafts drafts;
    private final SchoolUseCases useCases;

    UseInClass(ClassDrafts drafts, SchoolUseCases useCases) {
        this.drafts = drafts;
        this.useCases = useCases;
    }

    /**
     * Begins an article with what a use case says. That it was used is counted where the use case is; by whom or where is
     * not.
     *
     * @param academie whether it is the académie's; otherwise it is the circonscription's own
     * @throws AccessDeniedException when the class is not the person's to write in
     * @throws UseCaseChangedException when it is no longer shared
     */
    public ArticleId begin(UseCaseId id, boolean academie, ClassId schoolClass) {
        UseCaseSheet sheet = (academie ? useCases.findAcademie(id) : useCases.findShared(id))
                .map(SharedUseCase::sheet)
                .orElseThrow(() -> new UseCaseChangedException(id));
        ArticleId article = drafts.begin(schoolClass);
        Draft draft = drafts.open(schoolClass, article).orElseThrow();
        drafts.save(schoolClass, article, draft.revision(), new Words(sheet.articleTitle(), sheet.articleBody()));
        useCases.used(id, academie);
        return article;
    }
}
