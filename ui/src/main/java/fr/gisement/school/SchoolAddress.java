package fr.gisement.school;

import fr.gisement.blog.ArticleId;
import fr.gisement.classes.ClassId;
import fr.gisement.classes.SchoolYear;
import fr.gisement.selftraining.PathId;

/** Where a school's pages are, relative to the application's root; and the names of what their addresses hold. */
public final class SchoolAddress {

    /** The parameter that names the school. */
    public static final String SLUG = "slug";

    /** The parameter that names a class. */
    public static final String CLASS = "class";

    /** The parameter that names an article. */
    public static final String ARTICLE = "article";

    /** The parameter that names a path that one follows alone. */
    public static final String PATH = "path";

    /** The parameter that names a use case of the circonscription. */
    public static final String IDEA = "idea";

    /** The parameter that names one of the académie's use cases. */
    public static final String MODEL = "model";

    /** The query's parameter that turns pages. */
    public static final String PAGE = "page";

    /** The query's parameter that chooses a school year, by the calendar year it begins in. */
    public static final String YEAR = "annee";

    private SchoolAddress() {}

    /** The page a school opens with. */
    public static String home(String slug) {
        return "e/" + slug + "/accueil";
    }

    /** Where who works there enrols in training. */
    public static String training(String slug) {
        return "e/" + slug + "/formations";
    }

    /** Where they read what is taught. */
    public static String library(String slug) {
        return training(slug) + "/modules";
    }

    /** Where a path is followed, from where one stopped. */
    public static String path(String slug, PathId id) {
        return training(slug) + "/parcours/" + id;
    }

    public static String classes(String slug) {
        return "e/" + slug + "/classes";
    }

    public static String classes(String slug, SchoolYear year) {
        return classes(slug) + "?" + YEAR + "=" + year.first();
    }

    /** Where a director makes a class. */
    public static String newClass(String slug) {
        return classes(slug) + "/nouvelle";
    }

    /** Where the staff find what works in a class, and propose it. */
    public static String ideas(String slug) {
        return "e/" + slug + "/idees";
    }

    /** Where the staff ask their circonscription's trainer for help. */
    public static String help(String slug) {
        return "e/" + slug + "/mon-erun";
    }

    /** The page of a class: its blog. */
    public static String schoolClass(String slug, ClassId id) {
        return classes(slug) + "/" + id;
    }

    /** A page of a class's blog, from 1. */
    public static String schoolClass(String slug, ClassId id, int page) {
        return page == 1 ? schoolClass(slug, id) : schoolClass(slug, id) + "?" + PAGE + "=" + page;
    }

    /** Where a director changes a class. */
    public static String changeClass(String slug, ClassId id) {
        return schoolClass(slug, id) + "/modifier";
    }

    public static String article(String slug, ClassId schoolClass, ArticleId id) {
        return schoolClass(slug, schoolClass) + "/articles/" + id;
    }

    /** Where an article is written. */
    public static String write(String slug, ClassId schoolClass, ArticleId id) {
        return article(slug, schoolClass, id) + "/ecrire";
    }
}
