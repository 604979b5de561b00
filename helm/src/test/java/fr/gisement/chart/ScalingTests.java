package fr.gisement.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HPAScalingRules;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many replicas there are, where they stand, and how they are replaced. */
class ScalingTests {

    @Test
    void whereReplicasFollowTheLoadTheDeploymentSaysNoNumber() {
        assertThat(web(Installation.LARGE.render()).getSpec().getReplicas()).isNull();
        assertThat(web(Installation.SMALL.render()).getSpec().getReplicas()).isEqualTo(2);
        assertThat(Installation.SMALL.render().all(HorizontalPodAutoscaler.class))
                .isEmpty();
    }

    @Test
    void theAutoscalerWatchesProcessorsAndSessions() {
        HorizontalPodAutoscaler autoscaler = Installation.LARGE.render().one(HorizontalPodAutoscaler.class, "-web");

        assertThat(autoscaler.getSpec().getScaleTargetRef().getName()).isEqualTo("ent-gisement-web");
        assertThat(autoscaler.getSpec().getMinReplicas()).isEqualTo(3);
        assertThat(autoscaler.getSpec().getMaxReplicas()).isEqualTo(5);
        assertThat(autoscaler.getSpec().getMetrics()).hasSize(2);
        assertThat(autoscaler.getSpec().getMetrics().getFirst().getResource()).satisfies(cpu -> {
            assertThat(cpu.getName()).isEqualTo("cpu");
            assertThat(cpu.getTarget().getAverageUtilization()).isEqualTo(70);
        });
        assertThat(autoscaler.getSpec().getMetrics().getLast().getPods()).satisfies(sessions -> {
            assertThat(sessions.getMetric().getName()).isEqualTo("gisement_sessions");
            assertThat(sessions.getTarget().getAverageValue().toString()).isEqualTo("2500");
        });
    }

    @Test
    void itGrowsAtOnceAndShrinksSlowly() {
        HorizontalPodAutoscaler autoscaler = Installation.LARGE.render().one(HorizontalPodAutoscaler.class, "-web");
        HPAScalingRules up = autoscaler.getSpec().getBehavior().getScaleUp();
        HPAScalingRules down = autoscaler.getSpec().getBehavior().getScaleDown();

        assertThat(up.getStabilizationWindowSeconds()).isZero();
        assertThat(down.getStabilizationWindowSeconds()).isEqualTo(1800);
        assertThat(down.getPolicies()).singleElement().satisfies(policy -> {
            assertThat(policy.getValue()).isEqualTo(1);
            assertThat(policy.getPeriodSeconds()).isEqualTo(600);
        });
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,1", "1,50%", "5,1%"})
    void aBudgetAlwaysLetsOneGoSoThatANodeCanBeEmptied(int replicas, String maxUnavailable) {
        Object most = maxUnavailable.endsWith("%") ? maxUnavailable : Integer.valueOf(maxUnavailable);
        PodDisruptionBudget budget = Installation.SMALL
                .with("web.replicas", replicas, "web.podDisruptionBudget.maxUnavailable", most)
                .one(PodDisruptionBudget.class, "-web");

        assertThat(budget.getSpec().getMinAvailable()).isNull();
        // Kubernetes rounds a share of replicas up.
        assertThat(maxUnavailable.endsWith("%") ? share(replicas, maxUnavailable) : Integer.parseInt(maxUnavailable))
                .isPositive();
        assertThat(budget.getSpec().getUnhealthyPodEvictionPolicy()).isEqualTo("AlwaysAllow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"web", "worker"})
    void aReplicaGoesOnlyWhenTheNextOneIsReady(String component) {
        Deployment deployment = Installation.SMALL.render().one(Deployment.class, "-" + component);

        assertThat(deployment
                        .getSpec()
                        .getStrategy()
                        .getRollingUpdate()
                        .getMaxUnavailable()
                        .getIntVal())
                .isZero();
        assertThat(deployment
                        .getSpec()
                        .getStrategy()
                        .getRollingUpdate()
                        .getMaxSurge()
                        .getIntVal())
                .isEqualTo(1);
    }

    @Test
    void replicasAreSpreadOverZonesAndNodes() {
        assertThat(web(Installation.LARGE.render())
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getTopologySpreadConstraints())
                .hasSize(2)
                .allSatisfy(constraint -> {
                    assertThat(constraint.getMaxSkew()).isEqualTo(1);
                    assertThat(constraint.getWhenUnsatisfiable()).isEqualTo("DoNotSchedule");
                    assertThat(constraint.getLabelSelector().getMatchLabels())
                            .isEqualTo(web(Installation.LARGE.render())
                                    .getSpec()
                                    .getSelector()
                                    .getMatchLabels());
                })
                .extracting(constraint -> constraint.getTopologyKey())
                .containsExactly("topology.kubernetes.io/zone", "kubernetes.io/hostname");
    }

    @Test
    void onOneNodeTwoReplicasStillFindAPlace() {
        assertThat(web(Installation.SMALL.render())
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getTopologySpreadConstraints())
                .allSatisfy(constraint ->
                        assertThat(constraint.getWhenUnsatisfiable()).isEqualTo("ScheduleAnyway"));
    }

    private static int share(int replicas, String percentage) {
        return Math.ceilDiv(replicas * Integer.parseInt(percentage.replace("%", "")), 100);
    }

    private static Deployment web(Manifests manifests) {
        return manifests.one(Deployment.class, "-web");
    }
}
