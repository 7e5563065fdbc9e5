package no.systemtilgang.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectUrlsTest {

    private static final RegisteredSystem SYSTEM = with(
            "https://smartcloud.example/receipt", "http://localhost:8080/receipt", "http://smartcloud.example/plain");

    private final RedirectUrls urls = new RedirectUrls(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//smartcloud.example/receipt",
                "//evil.example/receipt",
                "/receipt",
                "receipt",
                " ",
                "https:///receipt",
                "https://",
                "https:",
                "https:/smartcloud.example/receipt",
                "https:smartcloud.example/receipt",
                "http://smartcloud.example/receipt",
                "http://smartcloud.example/plain",
                "ftp://smartcloud.example/receipt",
                "javascript:alert(1)",
                "javascript://smartcloud.example/receipt",
                "data:text/html,hello",
                "https://evil.example/receipt",
                "https://smartcloud.example.evil.example/receipt",
                "https://evil.example/https://smartcloud.example/receipt",
                "https://sub.smartcloud.example/receipt",
                "https://smartcloud.example./receipt",
                "https://smartcloud.example@evil.example/receipt",
                "https://user@smartcloud.example/receipt",
                "https://user:secret@smartcloud.example/receipt",
                "https://@smartcloud.example/receipt",
                "https://smartcloud.example\\@evil.example/receipt",
                "https://smartcloud.example\\receipt",
                "https:\\\\smartcloud.example/receipt",
                "https://smartcloud.example/receipt\\..\\x",
                "https://smartcloud.example%2f.evil.example/receipt",
                "https://smartcloud.example%00/receipt",
                "https%3A%2F%2Fsmartcloud.example%2Freceipt",
                "https://smartcloud.example/%72eceipt",
                "https://smartcloud.example/receipt%2f",
                "https://smartcloud.example/receipt/",
                "https://smartcloud.example/receipt/more",
                "https://smartcloud.example/receipt;x=1",
                "https://smartcloud.example/receipt/../other",
                "https://smartcloud.example/./receipt",
                "https://smartcloud.example//receipt",
                "https://smartcloud.example/Receipt",
                "https://smartcloud.example/",
                "https://smartcloud.example",
                "https://smartcloud.example:8443/receipt",
                "https://smartcloud.example:80/receipt",
                "https://smartcloud.example:-1/receipt",
                "https://smartcloud.example:443x/receipt",
                "https://smartclou\u0501.example/receipt",
                "https://smartcloud\u3002example/receipt",
                "https://ｓmartcloud.example/receipt",
                "https://smartcloud.example/receipt\u202e",
                "https://smartcloud.example/receipt\n",
                "https://smart\tcloud.example/receipt",
                " https://smartcloud.example/receipt",
                "https://smartcloud.example/receipt ",
                "https://smartcloud.example/receipt#a b",
                "http://localhost:8081/receipt",
                "http://localhost/receipt",
                "https://localhost:8080/receipt",
                "http://localhost.evil.example:8080/receipt",
                "http://127.0.0.1:8080/receipt",
                "http://2130706433:8080/receipt"
            })
    void whatIsNotRegisteredIsRefused(String url) {
        assertThat(urls.isRegistered(url, SYSTEM)).isFalse();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> urls.accept(url, SYSTEM))
                .satisfies(it -> assertThat(it.code()).isEqualTo(Code.REDIRECT_URL_NOT_REGISTERED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://smartcloud.example/receipt",
                "https://smartcloud.example/receipt?customer=1&next=//evil.example",
                "https://smartcloud.example/receipt#done",
                "https://smartcloud.example/receipt?a#b",
                "https://smartcloud.example:443/receipt",
                "https://SmartCloud.EXAMPLE/receipt",
                "HTTPS://smartcloud.example/receipt",
                "http://localhost:8080/receipt"
            })
    void whatIsRegisteredIsUsedAsItIs(String url) {
        assertThat(urls.accept(url, SYSTEM)).isEqualTo(url);
    }

    @ParameterizedTest
    @NullAndEmptySource
    void noUrlMeansNone(String url) {
        assertThat(urls.accept(url, SYSTEM)).isNull();
        assertThat(urls.accept(url, with())).isNull();
    }

    @Test
    void aSystemWithoutUrlsCanAskForNone() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> urls.accept("https://smartcloud.example/receipt", with()))
                .satisfies(it -> assertThat(it.code()).isEqualTo(Code.NO_REDIRECT_URLS));
    }

    @Test
    void plainHttpIsForTheTrialOnly() {
        assertThat(new RedirectUrls(false).isRegistered("http://localhost:8080/receipt", SYSTEM))
                .isFalse();
    }

    @Test
    void aPathIsNotNeeded() {
        RegisteredSystem bare = with("https://smartcloud.example");

        assertThat(urls.isRegistered("https://smartcloud.example/", bare)).isTrue();
        assertThat(urls.isRegistered("https://smartcloud.example?x", bare)).isTrue();
    }

    @Test
    void aBrokenEntryInTheRegisterMatchesNothing() {
        RegisteredSystem broken =
                with("not a url", "//smartcloud.example/receipt", "https://smartcloud.example/receipt");

        assertThat(urls.isRegistered("not a url", broken)).isFalse();
        assertThat(urls.isRegistered("//smartcloud.example/receipt", broken)).isFalse();
        assertThat(urls.isRegistered("https://smartcloud.example/receipt", broken))
                .isTrue();
    }

    private static RegisteredSystem with(String... urls) {
        TranslatedText text = TranslatedText.same("Prøve");
        return new RegisteredSystem(
                null, "991825827_x", "991825827", text, text, new Powers(null, null), List.of(urls), true);
    }
}
