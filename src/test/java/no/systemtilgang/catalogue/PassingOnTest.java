package no.systemtilgang.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.catalogue.Missing.Reason;
import no.systemtilgang.process.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class PassingOnTest {

    private static final String CLAIMS = "ske-krav-og-betalinger";
    private static final String CLAIMS_PACKAGE = "urn:altinn:accesspackage:krav-og-utlegg";

    private final PassingOn passingOn;
    private final Given given;
    private final JdbcClient jdbc;

    private String orgNo;
    private String person;

    @Autowired
    PassingOnTest(PassingOn passingOn, AutowireCapableBeanFactory beans, JdbcClient jdbc) {
        this.passingOn = passingOn;
        this.given = beans.createBean(Given.class);
        this.jdbc = jdbc;
    }

    @BeforeEach
    void aPersonOfAnOrganisation() {
        orgNo = given.organisation();
        person = given.person(orgNo).id();
    }

    @Test
    void aKeyRoleMayPassOnWhatItsPackagesHold() {
        assertThat(missing(List.of("DAGL"), List.of(CLAIMS), List.of(CLAIMS_PACKAGE)))
                .isEmpty();
    }

    @Test
    void aRoleWithoutThePackageMayNot() {
        assertThat(missing(List.of("ADMAI"), List.of(CLAIMS), List.of(CLAIMS_PACKAGE)))
                .extracting(Missing::reason)
                .containsExactly(Reason.MISSING_ROLE_ACCESS, Reason.MISSING_PACKAGE_ACCESS);
        assertThat(missing(List.of(), List.of(CLAIMS), List.of())).hasSize(1);
        assertThat(missing(List.of("NO SUCH ROLE"), List.of(CLAIMS), List.of())).hasSize(1);
    }

    @Test
    void toHoldIsNotToBeAllowedToPassOn() {
        assertThat(missing(List.of("DAGL"), List.of("ske-intern-kontroll", "ttd-am-k6"), List.of()))
                .extracting(Missing::reason)
                .containsOnly(Reason.RESOURCE_NOT_DELEGABLE);
    }

    @Test
    void whatNobodyKnowsIsNotPassedOn() {
        assertThat(missing(List.of("DAGL"), List.of("unknown"), List.of("urn:altinn:accesspackage:unknown")))
                .extracting(Missing::id, Missing::name, Missing::reason)
                .containsExactly(
                        tuple("unknown", "unknown", Reason.RESOURCE_NOT_DELEGABLE),
                        tuple(
                                "urn:altinn:accesspackage:unknown",
                                "urn:altinn:accesspackage:unknown",
                                Reason.MISSING_PACKAGE_ACCESS));
    }

    @Test
    void aDirectGrantOfAResourceCountsForThatResource() {
        grant("resource_id", CLAIMS);

        assertThat(missing(List.of(), List.of(CLAIMS), List.of())).isEmpty();
        assertThat(missing(List.of(), List.of("ske-krav-og-betalinger-2"), List.of(CLAIMS_PACKAGE)))
                .hasSize(2);
    }

    @Test
    void aDirectGrantOfAPackageCountsForAllThatItHolds() {
        grant("package_urn", CLAIMS_PACKAGE);

        assertThat(missing(List.of(), List.of(CLAIMS, "ske-krav-og-betalinger-2"), List.of(CLAIMS_PACKAGE)))
                .isEmpty();
        assertThat(passingOn.missing(person, given.organisation(), List.of(), List.of(CLAIMS), List.of()))
                .hasSize(1);
        assertThat(passingOn.missing("stadig.konsert", orgNo, List.of(), List.of(CLAIMS), List.of()))
                .hasSize(1);
    }

    @Test
    void aDirectGrantDoesNotOpenWhatCannotBePassedOn() {
        grant("resource_id", "ttd-am-k6");

        assertThat(missing(List.of(), List.of("ttd-am-k6"), List.of()))
                .extracting(Missing::reason)
                .containsExactly(Reason.RESOURCE_NOT_DELEGABLE);
    }

    private List<Missing> missing(List<String> roles, List<String> resources, List<String> packages) {
        return passingOn.missing(person, orgNo, roles, resources, packages);
    }

    private void grant(String column, String value) {
        jdbc.sql("insert into systemtilgang.direct_grant (person_id, org_no, " + column + ") values (?, ?, ?)")
                .params(person, orgNo, value)
                .update();
    }
}
