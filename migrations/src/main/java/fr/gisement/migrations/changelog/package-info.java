/** The changelogs, Liquibase's one place: they are read, linted, run on a template and compiled to plain statements. */
@NullMarked
package fr.gisement.migrations.changelog;

import org.jspecify.annotations.NullMarked;
