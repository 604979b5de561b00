/** Several processes of one installation on one machine, behind a balancer: for tests and demonstration. */
@NullMarked
package fr.gisement.cluster;

import org.jspecify.annotations.NullMarked;
