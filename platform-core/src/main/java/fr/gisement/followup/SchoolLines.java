package fr.gisement.followup;

import fr.gisement.platform.PlatformConfiguration;
import fr.gisement.tenancy.TenantId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Telephone numbers and addresses of schools, as the national directory has them. */
@Repository
class SchoolLines {

    private final JdbcClient platform;

    SchoolLines(@Qualifier(PlatformConfiguration.JDBC_CLIENT) JdbcClient platform) {
        this.platform = platform;
    }

    List<SchoolLine> of(TenantId school) {
        return platform.sql("""
                        select name, address, postal_code, commune, phone, mail from site
                        where tenant_id = :school and closed_on is null order by name, uai""")
                .param("school", school.value())
                .query((row, index) -> new SchoolLine(
                        row.getString("name"),
                        address(row.getString("address"), row.getString("postal_code"), row.getString("commune")),
                        row.getString("phone"),
                        row.getString("mail")))
                .list();
    }

    private static @Nullable String address(@Nullable String street, @Nullable String code, @Nullable String commune) {
        String town = Stream.of(code, commune).filter(Objects::nonNull).collect(Collectors.joining(" "));
        String whole = Stream.of(street, town)
                .filter(Objects::nonNull)
                .filter(it -> !it.isBlank())
                .collect(Collectors.joining(", "));
        return whole.isEmpty() ? null : whole;
    }
}
