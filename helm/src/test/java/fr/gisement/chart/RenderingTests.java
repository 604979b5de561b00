package fr.gisement.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The chart renders, for every installation it has values for. */
class RenderingTests {

    @Test
    void theChartPassesHelmsStrictLint() {
        LintResult lint = new Helm(Chart.FOLDER).lint().strict().call();

        assertThat(lint.isFailed()).as(lint.getMessages().toString()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Installation.class)
    void everyInstallationRenders(Installation installation) {
        assertThat(installation.render().all()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @EnumSource(Installation.class)
    void twoRenderingsAreTheSameToTheByte(Installation installation) {
        assertThat(installation.render().text()).isEqualTo(installation.render().text());
    }

    @Test
    void whatTheTestsSeeIsWhatTheEngineRendersAndItsHooks() {
        Manifests seen = Chart.render(Chart.everything());
        Manifests plain = new Manifests(Chart.template(Chart.FOLDER, Chart.RELEASE, Chart.everything()));

        assertThat(seen.all())
                .filteredOn(manifest -> !manifest.getMetadata().getAnnotations().containsKey("helm.sh/hook"))
                .containsExactlyInAnyOrderElementsOf(plain.all());
        assertThat(seen.all())
                .filteredOn(manifest -> manifest.getMetadata().getAnnotations().containsKey("helm.sh/hook"))
                .extracting(manifest -> manifest.getKind())
                .containsExactlyInAnyOrder("Job", "ServiceAccount", "NetworkPolicy", "Pod");
    }

    @ParameterizedTest
    @EnumSource(Installation.class)
    void theNotesSayHowManyConnectionsPostgresqlNeeds(Installation installation) {
        assertThat(Chart.notes(installation.chosen())).contains("PostgreSQL needs max_connections of ");
    }
}
