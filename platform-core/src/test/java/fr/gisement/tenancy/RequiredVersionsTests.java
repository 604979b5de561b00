package fr.gisement.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.gisement.migrations.SchemaKind;
import fr.gisement.testing.TestInstallation;
import org.junit.jupiter.api.Test;

class RequiredVersionsTests {

    @Test
    void thisReleaseNeedsNoMoreThanItsOwnChangelogsGive() {
        try (TestInstallation installation = TestInstallation.create()) {
            var catalogue = installation.fleet().catalogue();
            RequiredVersions required = RequiredVersions.OF_THIS_RELEASE;
            assertThat(required.circonscription())
                    .isPositive()
                    .isLessThanOrEqualTo(catalogue.latest(SchemaKind.CIRCONSCRIPTION));
            assertThat(required.school()).isPositive().isLessThanOrEqualTo(catalogue.latest(SchemaKind.SCHOOL));
        }
    }
}
