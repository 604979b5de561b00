package fr.gisement.school.training;

import fr.gisement.training.MyProgress;
import fr.gisement.training.MySession;
import java.util.List;

/**
 * What training is for somebody, as the page shows it.
 *
 * @param mine the last one first
 * @param offered the next one first
 */
record TrainingPage(List<MySession> mine, List<MySession> offered, MyProgress progress) {}
