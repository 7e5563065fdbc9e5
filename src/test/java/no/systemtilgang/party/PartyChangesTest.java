package no.systemtilgang.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import no.systemtilgang.ApplicationTest;
import no.systemtilgang.process.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ApplicationTest
@RecordApplicationEvents
class PartyChangesTest {

    private final PartyChanges changes;
    private final Parties parties;
    private final Given given;

    private String orgNo;
    private PersonRole role;
    private ClientRelation relation;

    @Autowired
    PartyChangesTest(PartyChanges changes, Parties parties, AutowireCapableBeanFactory beans) {
        this.changes = changes;
        this.parties = parties;
        this.given = beans.createBean(Given.class);
    }

    @BeforeEach
    void aPersonAndTwoOrganisations() {
        orgNo = given.organisation();
        role = new PersonRole(given.person(orgNo).id(), orgNo, "ADMAI");
        relation = new ClientRelation(given.organisation(), orgNo, "REVI");
    }

    @Test
    void aRoleGivenIsToldOnce(ApplicationEvents events) {
        changes.give(role);
        changes.give(role);

        assertThat(parties.rolesOf(role.personId())).containsExactly(role);
        assertThat(events.stream(RoleGiven.class)).containsExactly(new RoleGiven(role));
        assertThat(events.stream(RoleTaken.class)).isEmpty();
    }

    @Test
    void aRoleTakenIsToldOnce(ApplicationEvents events) {
        changes.take(role);
        assertThat(events.stream(RoleTaken.class)).isEmpty();

        changes.give(role);
        changes.take(role);
        changes.take(role);

        assertThat(parties.rolesOf(role.personId())).isEmpty();
        assertThat(events.stream(RoleTaken.class)).containsExactly(new RoleTaken(role));
    }

    @Test
    void aRelationBegunAndEndedIsToldOnceEach(ApplicationEvents events) {
        changes.end(relation);
        changes.begin(relation);
        changes.begin(relation);
        assertThat(events.stream(RelationBegun.class)).containsExactly(new RelationBegun(relation));
        assertThat(events.stream(RelationEnded.class)).isEmpty();

        changes.end(relation);
        changes.end(relation);
        assertThat(events.stream(RelationBegun.class)).hasSize(1);
        assertThat(events.stream(RelationEnded.class)).containsExactly(new RelationEnded(relation));
    }

    @Test
    void aGrantBegunAndEndedIsToldOnceEach(ApplicationEvents events) {
        OrganisationGrant grant =
                new OrganisationGrant(relation.clientOrgNo(), orgNo, "urn:altinn:accesspackage:skattegrunnlag");
        changes.end(grant);
        changes.begin(grant);
        changes.begin(grant);
        assertThat(events.stream(GrantBegun.class)).containsExactly(new GrantBegun(grant));
        assertThat(events.stream(GrantEnded.class)).isEmpty();

        changes.end(grant);
        changes.end(grant);
        assertThat(events.stream(GrantBegun.class)).hasSize(1);
        assertThat(events.stream(GrantEnded.class)).containsExactly(new GrantEnded(grant));
    }

    @Test
    void whatIsRefusedIsNotTold(ApplicationEvents events) {
        assertThatThrownBy(() -> changes.give(new PersonRole(role.personId(), orgNo, "NO SUCH ROLE")))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> changes.begin(new ClientRelation(orgNo, orgNo, "REVI")))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> changes.begin(new ClientRelation("000000000", orgNo, "REVI")))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> changes.begin(new OrganisationGrant(relation.clientOrgNo(), orgNo, "no such package")))
                .isInstanceOf(DataIntegrityViolationException.class);

        assertThat(events.stream(RoleGiven.class)).isEmpty();
        assertThat(events.stream(RelationBegun.class)).isEmpty();
        assertThat(events.stream(GrantBegun.class)).isEmpty();
    }

    @Test
    void recordingAgainRenames() {
        Person person = new Person("test-" + UUID.randomUUID(), "FØR");
        changes.record(person);
        changes.record(new Person(person.id(), "ETTER"));
        changes.record(new Organisation(orgNo, "ETTER AS"));

        assertThat(parties.person(person.id())).contains(new Person(person.id(), "ETTER"));
        assertThat(parties.organisation(orgNo)).contains(new Organisation(orgNo, "ETTER AS"));
    }

    @Test
    void anOrganisationNeedsARealNumber() {
        assertThatThrownBy(() -> changes.record(new Organisation("310904472", "FEIL")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(parties.organisation("310904472")).isEmpty();
    }
}
