package no.systemtilgang.identity;

import static no.systemtilgang.identity.Capability.ACCESS_MANAGER;
import static no.systemtilgang.identity.Capability.CLIENT_ADMINISTRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.process.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@ApplicationTest
class AuthoritiesTest {

    private final Authorities authorities;
    private final Given given;

    @Autowired
    AuthoritiesTest(Authorities authorities, AutowireCapableBeanFactory beans) {
        this.authorities = authorities;
        this.given = beans.createBean(Given.class);
    }

    @ParameterizedTest
    @CsvSource({
        "DAGL, tilgangsstyrer klientadministrator",
        "LEDE, tilgangsstyrer klientadministrator",
        "INNH, tilgangsstyrer klientadministrator",
        "HADM, tilgangsstyrer klientadministrator",
        "ADMAI, tilgangsstyrer",
        "KNUF, tilgangsstyrer",
        "KLADM, klientadministrator",
        "ANSATT, ''",
        "MEDL, ''",
    })
    void aRoleGivesTheseCapabilitiesAndGroups(String role, String words) {
        String orgNo = given.organisation();
        String person = given.person(orgNo, role).id();
        Set<String> expected = words.isEmpty() ? Set.of() : Set.of(words.split(" "));

        for (Capability capability : Capability.values()) {
            assertThat(authorities.has(person, capability, orgNo)).isEqualTo(expected.contains(capability.word()));
            assertThat(authorities.groups(person).contains(orgNo + "-" + capability.word()))
                    .isEqualTo(expected.contains(capability.word()));
        }
        assertThat(authorities.groups(person))
                .hasSize(expected.isEmpty() ? 0 : 2 * expected.size() + 1)
                .containsAll(expected);
        assertThat(authorities.groups(person).contains("end-user")).isEqualTo(!expected.isEmpty());
        assertThat(authorities.of(person)).containsOnlyKeys(orgNo);
        assertThat(authorities.rolesIn(person, orgNo)).containsExactly(role);
    }

    @Test
    void twoRolesAddUp() {
        String orgNo = given.organisation();
        String person = given.person(orgNo, "ADMAI", "KLADM").id();

        assertThat(authorities.of(person).get(orgNo)).containsExactlyInAnyOrder(ACCESS_MANAGER, CLIENT_ADMINISTRATOR);
    }

    @Test
    void aRoleCountsInItsOrganisationOnly() {
        String orgNo = given.organisation();
        String other = given.organisation();
        String person = given.person(orgNo, "DAGL").id();

        assertThat(authorities.has(person, ACCESS_MANAGER, other)).isFalse();
        assertThat(authorities.rolesIn(person, other)).isEmpty();
    }

    @Test
    void oneOrganisationAskedAloneIsAsAmongAll() {
        String orgNo = given.organisation();
        String person = given.person(orgNo, "ADMAI", "ANSATT").id();

        assertThat(authorities.in(person, orgNo))
                .contains(authorities.of(person).get(orgNo));
        assertThat(authorities.rolesIn(person, orgNo)).containsExactly("ADMAI", "ANSATT");
        assertThat(authorities.in(person, given.organisation())).isEmpty();
        assertThat(authorities.organisations(person, 2)).containsExactly(orgNo);
        assertThat(authorities.organisations("unknown", 2)).isEmpty();
    }

    @Test
    void aLostRoleCountsAtOnce() {
        String orgNo = given.organisation();
        Actor.Person person = given.person(orgNo, "DAGL");
        assertThat(authorities.has(person.id(), ACCESS_MANAGER, orgNo)).isTrue();

        given.take(person, orgNo, "DAGL");

        assertThat(authorities.has(person.id(), ACCESS_MANAGER, orgNo)).isFalse();
        assertThat(authorities.groups(person.id())).isEmpty();
        assertThat(authorities.of(person.id())).isEmpty();
    }

    @Test
    void aProcessOwnerActsForNobody() {
        assertThat(authorities.isProcessOwner("prosess.eier")).isTrue();
        assertThat(authorities.groups("prosess.eier")).containsExactly("process-owner");
        assertThat(authorities.of("prosess.eier")).isEmpty();
        assertThat(authorities.isProcessOwner("stadig.konsert")).isFalse();
    }

    @Test
    void anUnknownPersonIsNobody() {
        assertThat(authorities.groups("unknown")).isEmpty();
        assertThat(authorities.of("unknown")).isEmpty();
    }

    @Test
    void theRolesBehindACapabilityAreKnown() {
        assertThat(authorities.rolesWith(ACCESS_MANAGER))
                .contains("DAGL", "ADMAI", "HADM")
                .doesNotContain("KLADM");
        assertThat(authorities.rolesWith(CLIENT_ADMINISTRATOR))
                .contains("DAGL", "KLADM")
                .doesNotContain("ADMAI");
    }

    @Test
    void anActorIsReadBackFromItsNameInTheEngine() {
        for (Actor actor :
                Arrays.asList(new Actor.Person("stadig.konsert"), new Actor.Vendor("991825827"), new Actor.Service())) {
            assertThat(Actor.fromEngineId(actor.engineId())).isEqualTo(actor);
        }
    }
}
