package no.systemtilgang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import no.systemtilgang.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The guide's two stories, read in nynorsk and in English. */
@BrowserTest
class LanguagesTest {

    private static final String ELK = "KLOK HØFLIG ELG AS";

    @ParameterizedTest
    @EnumSource(names = {"NYNORSK", "ENGLISH"})
    void anOwnAccessIsApproved(Language language, Visitor visitor, Rows rows) {
        Reader stadig = Reader.of(visitor, language).takesAPicture("smartcloud").isForEverybody();
        UUID access = stadig.connectsSmartCloudAs(Person.STADIG_KONSERT, Access.OWN);
        stadig.seesOnlyTheLanguage()
                .reads("request.asks", "SmartCloud AS")
                .reads("request.services", 1)
                .readsText("310 904 473")
                .takesAPicture("systemtilgang-approve-1")
                .isForEverybody();

        stadig.presses("request.approve").standsOnTheReceiptOf(access).takesAPicture("systemtilgang-receipt-vendor");

        assertThat(rows.powersOf(access)).singleElement().asString().contains("ske-krav-og-betalinger");
        stadig.opens("/systemtilgang")
                .seesOnlyTheLanguage()
                .reads("overview.own")
                .takesAPicture("systemtilgang-overview");
        stadig.opens("/systemtilgang/" + access)
                .seesOnlyTheLanguage()
                .reads("systemuser.created.by", "STADIG KONSERT")
                .takesAPicture("systemuser-own");
        stadig.follows("history.link")
                .reads("history.SYSTEM_USER_CREATED")
                .seesOnlyTheLanguage()
                .takesAPicture("systemuser-history")
                .isForEverybody();
    }

    @ParameterizedTest
    @EnumSource(names = {"NYNORSK", "ENGLISH"})
    void clientsAreAddedToAnAccessForClients(Language language, Visitor visitor, Rows rows) {
        Reader dress = Reader.of(visitor, language);
        UUID access = dress.connectsSmartCloudAs(Person.DRESS_MINST, Access.FOR_CLIENTS);
        dress.seesOnlyTheLanguage()
                .reads("request.packages", 1)
                .takesAPicture("systemtilgang-agent-approve")
                .presses("request.approve")
                .standsOnTheReceiptOf(access);
        dress.opens("/systemtilgang").seesOnlyTheLanguage().takesAPicture("systemtilgang-overview-clientdelegation");
        dress.opens("/systemtilgang/" + access)
                .reads("systemuser.clients.none")
                .seesOnlyTheLanguage()
                .takesAPicture("systemuser-agent");

        dress.follows("clients.add")
                .reads("clients.eligible", 30)
                .seesOnlyTheLanguage()
                .takesAPicture("clientdelegation-addclient")
                .isForEverybody();
        dress.pressesIn(ELK, "clients.add.one").isTold("clients.added.one", ELK).takesAPicture("addclient-added");
        dress.presses("clients.finish")
                .reads("systemuser.clients.count", 1)
                .seesOnlyTheLanguage()
                .takesAPicture("systemuser-withclients")
                .isForEverybody();

        assertThat(rows.clientsOf(access)).containsExactly("310629499");
    }
}
