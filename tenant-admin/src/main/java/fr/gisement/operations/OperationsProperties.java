package fr.gisement.operations;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be asked for.
 *
 * @param maxFileSize the largest file that is taken; the whole national directory has 40 MB
 */
@ConfigurationProperties("gisement.operations")
public record OperationsProperties(@DefaultValue("64MB") DataSize maxFileSize) {}
