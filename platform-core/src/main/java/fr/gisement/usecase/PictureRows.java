package fr.gisement.usecase;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.gisement.identity.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The pictures of use cases in the current circonscription's own schema, in the order they were added. */
@Repository
@Transactional(readOnly = true)
class PictureRows {

    /** A picture with its content. */
    @SuppressWarnings("ArrayRecordComponent") // read, handed on, compared by nobody
    record Whole(Picture picture, byte[] content) {}

    private static final String PICTURE =
            "select id, use_case_id, description, recognisable, collected_by, collected_on, width, height ";

    private final JdbcClient tenant;

    PictureRows(JdbcClient tenant) {
        this.tenant = tenant;
    }

    Map<UseCaseId, List<Picture>> of(Collection<UseCaseId> useCases) {
        if (useCases.isEmpty()) {
            return Map.of();
        }
        return tenant
                .sql(PICTURE + "from use_case_picture where use_case_id = any(:ids) order by id")
                .param("ids", useCases.stream().map(UseCaseId::value).toArray(UUID[]::new))
                .query((row, index) -> Map.entry(new UseCaseId(row.getObject("use_case_id", UUID.class)), picture(row)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    Optional<Whole> find(UseCaseId useCase, PictureId id) {
        return tenant.sql(PICTURE + ", content from use_case_picture where use_case_id = :useCase and id = :id")
                .param("useCase", useCase.value())
                .param("id", id.value())
                .query((row, index) -> new Whole(picture(row), row.getBytes("content")))
                .optional();
    }

    /** Those on which nobody can be recognised. */
    List<Whole> ofNobody(UseCaseId useCase) {
        return tenant.sql(PICTURE + """
                        , content from use_case_picture
                        where use_case_id = :useCase and not recognisable order by id""")
                .param("useCase", useCase.value())
                .query((row, index) -> new Whole(picture(row), row.getBytes("content")))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    PictureId insert(UseCaseId useCase, PictureSheet sheet, PreparedPicture picture, PersonId by) {
        return new PictureId(tenant.sql("""
                        insert into use_case_picture (use_case_id, description, recognisable, collected_by,
                                                      collected_on, width, height, content, added_by)
                        values (:useCase, :description, :recognisable, :collectedBy, :collectedOn, :width, :height,
                                :content, :by) returning id""")
                .param("useCase", useCase.value())
                .param("description", sheet.description())
                .param("recognisable", sheet.recognisable())
                .param("collectedBy", sheet.collectedBy())
                .param("collectedOn", sheet.collectedOn(), Types.DATE)
                .param("width", picture.width())
                .param("height", picture.height())
                .param("content", picture.jpeg())
                .param("by", by.value())
                .query(UUID.class)
                .single());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void delete(UseCaseId useCase, PictureId id) {
        tenant.sql("delete from use_case_picture where use_case_id = :useCase and id = :id")
                .param("useCase", useCase.value())
                .param("id", id.value())
                .update();
    }

    private static Picture picture(ResultSet row) throws SQLException {
        return new Picture(
                new PictureId(row.getObject("id", UUID.class)),
                new PictureSheet(
                        row.getString("description"),
                        row.getBoolean("recognisable"),
                        row.getString("collected_by"),
                        row.getObject("collected_on", LocalDate.class)),
                row.getInt("width"),
                row.getInt("height"));
    }
}
