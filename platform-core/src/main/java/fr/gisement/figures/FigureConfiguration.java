package fr.gisement.figures;

import fr.gisement.rounds.Round;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FigureProperties.class)
class FigureConfiguration {

    @Bean
    @ConditionalOnBooleanProperty(name = "gisement.figures.report", matchIfMissing = true)
    Round figureRound(FigureReporting reporting, FigureProperties properties) {
        return new Round("figures", properties.pause(), reporting::turn);
    }
}
