package no.systemtilgang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.text.MessageFormat;
import java.util.Map;
import java.util.UUID;
import no.systemtilgang.language.Language;
import no.systemtilgang.text.Leftovers;
import no.systemtilgang.text.Texts;

/** A visitor who reads another language than bokmål, and finds buttons and links by the keys of their texts. */
class Reader {

    private final Visitor visitor;
    private final Language language;
    private final Map<String, String> texts;

    private Reader(Visitor visitor, Language language) {
        this.visitor = visitor;
        this.language = language;
        texts = Texts.in(language);
    }

    /** The visitor chooses the language on SmartCloud's page. */
    static Reader of(Visitor visitor, Language language) {
        Reader reader = new Reader(visitor, language);
        visitor.opens("/smartcloud");
        visitor.page()
                .getByRole(AriaRole.LINK, named(reader.words("language." + language.tag())))
                .click();
        visitor.page().waitForURL("**/smartcloud");
        return reader.seesOnlyTheLanguage();
    }

    UUID connectsSmartCloudAs(Person person, Access access) {
        return visitor.connectsSmartCloudAs(person, access);
    }

    Reader opens(String path) {
        visitor.opens(path);
        return this;
    }

    Reader presses(String key, Object... arguments) {
        page().getByRole(AriaRole.BUTTON, named(words(key, arguments))).first().click();
        return this;
    }

    /** Presses the button in the row of this client. */
    Reader pressesIn(String client, String key) {
        page().getByRole(AriaRole.BUTTON, named(words(key) + " " + client)).click();
        return this;
    }

    Reader follows(String key) {
        page().getByRole(AriaRole.LINK, named(words(key))).first().click();
        return this;
    }

    Reader reads(String key, Object... arguments) {
        visitor.reads(words(key, arguments));
        return this;
    }

    Reader readsText(String... texts) {
        visitor.reads(texts);
        return this;
    }

    Reader isTold(String key, Object... arguments) {
        PlaywrightAssertions.assertThat(page().locator("#notice")).containsText(words(key, arguments));
        return seesOnlyTheLanguage();
    }

    Reader standsOnTheReceiptOf(UUID request) {
        visitor.standsOnTheReceiptOf(request, "Accepted");
        return seesOnlyTheLanguage();
    }

    /** The page says which language it is in, and nothing on it is in bokmål. */
    Reader seesOnlyTheLanguage() {
        PlaywrightAssertions.assertThat(page().locator("html")).hasAttribute("lang", language.tag());
        assertThat(Leftovers.on(page().content(), language)).as(page().url()).isEmpty();
        return this;
    }

    Reader takesAPicture(String name) {
        visitor.takesAPicture(name + "." + language.tag());
        return this;
    }

    /** Nothing keeps anybody from using the page. */
    Reader isForEverybody() {
        Axe.check(page());
        return this;
    }

    private String words(String key, Object... arguments) {
        return new MessageFormat(texts.get(key), language.locale()).format(arguments);
    }

    private Page page() {
        return visitor.page();
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }
}
