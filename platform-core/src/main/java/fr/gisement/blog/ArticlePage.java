package fr.gisement.blog;

import java.util.List;

/**
 * A page of a class's blog.
 *
 * @param page from 1; the last one when a later one was asked for
 * @param pages at least 1
 */
public record ArticlePage(List<ArticleLine> articles, int page, int pages) {

    public ArticlePage {
        articles = List.copyOf(articles);
    }
}
