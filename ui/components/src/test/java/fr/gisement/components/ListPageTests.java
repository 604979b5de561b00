package fr.gisement.components;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListPageTests {

    private static final List<Integer> FORTY_ONE =
            IntStream.rangeClosed(1, 41).boxed().toList();

    @ParameterizedTest
    @CsvSource({"1, 1, 1, 20", "2, 2, 21, 40", "3, 3, 41, 41", "9999, 3, 41, 41"})
    void aPageHasItsRowsAndOneBeyondTheLastIsTheLast(int asked, int number, int first, int last) {
        ListPage<Integer> page = ListPage.of(FORTY_ONE, asked);

        assertThat(page.number()).isEqualTo(number);
        assertThat(page.count()).isEqualTo(3);
        assertThat(page.rows()).startsWith(first).endsWith(last).hasSize(last - first + 1);
    }

    @Test
    void aFullPageIsNotFollowedByAnEmptyOne() {
        assertThat(ListPage.of(FORTY_ONE.subList(0, 20), 1).count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "deux", "99999", "1.5"})
    void whatIsNoNumberAsksForTheFirst(String asked) {
        assertThat(ListPage.asked(QueryParameters.of(ListPage.PARAMETER, asked)))
                .isEqualTo(1);
        assertThat(ListPage.asked(QueryParameters.of(ListPage.PARAMETER, "12"))).isEqualTo(12);
    }
}
