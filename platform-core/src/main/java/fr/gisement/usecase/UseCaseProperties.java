package fr.gisement.usecase;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What pictures of use cases may be.
 *
 * @param largestPicture the heaviest file that is read
 * @param mostPixels the most pixels that a file may unfold into; read before it is unfolded
 * @param longestSide what larger ones are scaled down to, in pixels
 * @param mostPictures of a use case
 */
@ConfigurationProperties("gisement.use-cases")
public record UseCaseProperties(
        @DefaultValue("15MB") DataSize largestPicture,
        @DefaultValue("64000000") long mostPixels,
        @DefaultValue("1600") int longestSide,
        @DefaultValue("6") int mostPictures) {}
