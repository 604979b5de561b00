package fr.gisement.files;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What files of training may be. How large pictures may be is said for use cases' pictures.
 *
 * @param largestDocument the heaviest document of a module
 * @param largestVideo the heaviest film of a path
 * @param mostDocuments of a module
 */
@ConfigurationProperties("gisement.files")
public record FileProperties(
        @DefaultValue("15MB") DataSize largestDocument,
        @DefaultValue("60MB") DataSize largestVideo,
        @DefaultValue("12") int mostDocuments) {}
