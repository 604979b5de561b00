package fr.gisement.browser;

import fr.gisement.blog.Words;

/** Something to read in a class's blog. */
final class SchoolTexts {

    static final Words OUTING = new Words("Notre sortie au terril", """
            Ce matin, nous sommes montés jusqu’au sommet. Il faisait froid, mais on voyait loin : les beffrois, les \
            champs, et même notre école, toute petite.

            Nous avons compté les marches. Lina en a trouvé 214, Youssef 216. Il faudra y retourner pour savoir !

            Merci aux parents qui nous ont accompagnés.""");

    private SchoolTexts() {}
}
