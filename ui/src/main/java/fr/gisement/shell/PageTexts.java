package fr.gisement.shell;

import java.util.Locale;
import org.jsoup.nodes.Document;

/** The words of a page that stand there before any view: its language, what to do without scripts, the connection's state. */
final class PageTexts {

    private final MessageBundles messages;

    PageTexts(MessageBundles messages) {
        this.messages = messages;
    }

    void write(Document page, Locale language) {
        page.getElementsByTag("html").getFirst().attr("lang", language.getLanguage());
        page.head()
                .appendElement("script")
                .attr("src", "assets/connection.js")
                .attr("defer", "")
                .attr("data-online", messages.getTranslation("shell.connection.back", language))
                .attr("data-offline", messages.getTranslation("shell.connection.lost", language))
                .attr("data-reconnecting", messages.getTranslation("shell.connection.retrying", language));
        page.body()
                .appendElement("noscript")
                .appendElement("p")
                .attr("class", "notice")
                .text(messages.getTranslation("shell.noscript", language));
    }
}
