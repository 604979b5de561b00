package fr.gisement.usecase;

import fr.gisement.classes.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Reads, writes and searches the columns that a circonscription's use cases and the académie's both have. */
final class SheetColumns {

    static final String NAMES =
            "title, levels, subject, tools, sessions, minutes, steps, result, template_title, template_body";

    static final String VALUES = ":title, :levels, :subject, :tools, :sessions, :minutes, :steps, :result, "
            + ":templateTitle, :templateBody, :words";

    /** Words that say nothing, such as "le", ask for nothing. */
    static final String FOUND = """
            (:query = '' or numnode(to_tsquery('french', :query)) = 0 or search @@ to_tsquery('french', :query))
            and (:level = '' or :level = any(levels)) and (:subject = '' or subject = :subject)
            and (:tool = '' or :tool = any(tools))\s""";

    private SheetColumns() {}

    static UseCaseSheet read(ResultSet row) throws SQLException {
        return new UseCaseSheet(
                row.getString("title"),
                array(row, "levels").map(Level::valueOf).toList(),
                Subject.valueOf(row.getString("subject")),
                array(row, "tools").map(Tool::valueOf).toList(),
                row.getInt("sessions"),
                row.getInt("minutes"),
                array(row, "steps").toList(),
                row.getString("result"),
                new ArticleTemplate(row.getString("template_title"), row.getString("template_body")));
    }

    static StatementSpec write(StatementSpec statement, UseCaseSheet sheet) {
        return statement
                .param("title", sheet.title())
                .param("levels", names(sheet.levels()))
                .param("subject", sheet.subject().name())
                .param("tools", names(sheet.tools()))
                .param("sessions", sheet.sessions())
                .param("minutes", sheet.minutes())
                .param("steps", sheet.steps().toArray(String[]::new))
                .param("result", sheet.result())
                .param("templateTitle", sheet.template().title())
                .param("templateBody", sheet.template().body())
                .param("words", sheet.words());
    }

    static StatementSpec search(StatementSpec statement, UseCaseFilter filter) {
        Level level = filter.level();
        Subject subject = filter.subject();
        Tool tool = filter.tool();
        return statement
                .param("query", PlainText.query(filter.text()))
                .param("level", level == null ? "" : level.name())
                .param("subject", subject == null ? "" : subject.name())
                .param("tool", tool == null ? "" : tool.name());
    }

    private static Stream<String> array(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray());
    }

    private static String[] names(Collection<? extends Enum<?>> values) {
        List<String> names = values.stream().map(Enum::name).toList();
        return names.toArray(String[]::new);
    }
}
