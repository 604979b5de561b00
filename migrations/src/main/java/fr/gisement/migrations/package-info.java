/** The fleet of schemas: its changelogs, its versions, its roles, and the engine that keeps them in step. */
@NullMarked
package fr.gisement.migrations;

import org.jspecify.annotations.NullMarked;
