package fr.gisement.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttentiveUidlHandlerTests {

    @Test
    void aPageThatOnlyAsksForNewsIsNobodysDoing() {
        assertThat(AttentiveUidlHandler.onlyPolls("""
                {"csrfToken":"x","rpc":[{"type":"event","node":1,"event":"ui-poll","data":{}}],"syncId":3,"clientId":4}""")).isTrue();
    }

    @Test
    void aPageThatTakesItsLeaveIsNobodysDoingUnlessSomethingWasTyped() {
        assertThat(AttentiveUidlHandler.onlyPolls("""
                {"csrfToken":"x","rpc":[{"type":"event","node":9,"event":"page-return","data":{}}],"syncId":3,"clientId":4}""")).isTrue();
        assertThat(AttentiveUidlHandler.onlyPolls("""
                {"csrfToken":"x","rpc":[{"type":"mSync","node":7,"feature":1,"property":"value","value":"un"},\
                {"type":"event","node":9,"event":"page-return","data":{}}],"syncId":3,"clientId":4}""")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                {"csrfToken":"x","rpc":[{"type":"event","node":7,"event":"click","data":{}}],"syncId":3,"clientId":4}""", """
                {"csrfToken":"x","rpc":[{"type":"event","node":1,"event":"ui-poll","data":{}},\
                {"type":"event","node":7,"event":"click","data":{}}],"syncId":3,"clientId":4}""", """
                {"csrfToken":"x","rpc":[{"type":"mSync","node":7,"feature":1,"property":"value","value":"ui-poll"}],"syncId":3}"""})
    void aClickIsSomebodysEvenBesideThat(String message) {
        assertThat(AttentiveUidlHandler.onlyPolls(message)).isFalse();
    }
}
