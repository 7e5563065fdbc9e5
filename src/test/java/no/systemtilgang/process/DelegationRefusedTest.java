package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import no.systemtilgang.register.Powers;
import no.systemtilgang.request.Request;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

class DelegationRefusedTest extends Story {

    @Autowired
    DelegationRefusedTest(ProcessEngine engine, AutowireCapableBeanFactory beans) {
        super(engine, beans);
    }

    @Test
    void aMissingRoleIsNamed() {
        assertRefused(
                Given.CLAIMS,
                Code.MISSING_ROLE,
                reason("resource", "ske-krav-og-betalinger", "Krav og betalinger", "MissingRoleAccess"));
    }

    @Test
    void aMissingPackageIsNamed() {
        String urn = "urn:altinn:accesspackage:skattegrunnlag";
        String name = jdbc.sql("select name_nb from systemtilgang.access_package where urn = ?")
                .param(urn)
                .query(String.class)
                .single();

        assertRefused(
                Given.packages("skattegrunnlag"),
                Code.MISSING_PACKAGE,
                reason("package", urn, name, "MissingPackageAccess"));
    }

    @Test
    void aServiceThatCannotBePassedOnIsNamedAlthoughTheApproverHoldsIt() {
        String orgNo = given.organisation();
        Actor.Person leader = given.person(orgNo, "DAGL");

        assertRefused(
                orgNo,
                leader,
                Given.rights("ske-intern-kontroll"),
                Code.RESOURCE_NOT_DELEGABLE,
                reason("resource", "ske-intern-kontroll", "Intern kontroll", "ResourceNotDelegable"));
    }

    @Test
    void aMaskinportenSchemaIsNeverPassedOn() {
        String orgNo = given.organisation();

        assertRefused(
                orgNo,
                given.person(orgNo, "DAGL"),
                Given.rights("ttd-am-k6"),
                Code.RESOURCE_NOT_DELEGABLE,
                reason("resource", "ttd-am-k6", "Testskjema for Maskinporten", "ResourceNotDelegable"));
    }

    @Test
    void everyMissingItemIsNamedAtOnce() {
        Powers powers = new Powers(
                Given.rights("ske-krav-og-betalinger", "ttd-am-k6").rights(),
                Given.packages("tilgangsstyrer", "skattegrunnlag").accessPackages());

        Problem problem = refused(powers);

        assertThat(reasons(problem))
                .extracting(it -> it.get("id") + " " + it.get("codes"))
                .containsExactly(
                        "ske-krav-og-betalinger [MissingRoleAccess]",
                        "ttd-am-k6 [ResourceNotDelegable]",
                        "urn:altinn:accesspackage:skattegrunnlag [MissingPackageAccess]");
    }

    @Test
    void theSameApproverMayTryAgainWhenTheRoleIsGiven() {
        String orgNo = given.organisation();
        Actor.Person manager = given.person(orgNo, "ADMAI");
        Request request = ownRequest(orgNo);
        assertThat(refusal(() -> approve(manager, request))).isEqualTo(Code.MISSING_ROLE);

        given.give(manager, orgNo, "DAGL");
        approve(manager, request);

        assertEnded(request, Pathways.APPROVED);
        assertThat(traces.systemUsers(request)).isEqualTo(1);
    }

    @Test
    void aDirectGrantIsEnough() {
        String orgNo = given.organisation();
        Actor.Person manager = given.person(orgNo, "ADMAI");
        Request request = ownRequest(orgNo);
        jdbc.sql("insert into systemtilgang.direct_grant (person_id, org_no, resource_id) values (?, ?, ?)")
                .params(manager.id(), orgNo, "ske-krav-og-betalinger")
                .update();

        approve(manager, request);

        assertEnded(request, Pathways.APPROVED);
    }

    @Test
    void whatAnApproverHoldsElsewhereDoesNotCount() {
        String orgNo = given.organisation();
        Actor.Person manager = given.person(orgNo, "ADMAI");
        given.give(manager, given.organisation(), "DAGL");
        Request request = ownRequest(orgNo);

        assertThat(refusal(() -> approve(manager, request))).isEqualTo(Code.MISSING_ROLE);

        assertStillWaits(request);
    }

    private void assertRefused(Powers powers, Code code, Map<String, Object> reason) {
        String orgNo = given.organisation();
        assertRefused(orgNo, given.person(orgNo, "ADMAI"), powers, code, reason);
    }

    private void assertRefused(
            String orgNo, Actor.Person approver, Powers powers, Code code, Map<String, Object> reason) {
        Problem problem = refused(orgNo, approver, powers);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(reasons(problem)).containsExactly(reason);
    }

    private Problem refused(Powers powers) {
        String orgNo = given.organisation();
        return refused(orgNo, given.person(orgNo, "ADMAI"), powers);
    }

    /** The refusal of an approval, after which the request must stand as if nobody had tried. */
    private Problem refused(String orgNo, Actor.Person approver, Powers powers) {
        Request request = ownRequest(orgNo, powers);
        Problem problem = problem(() -> approve(approver, request));
        assertStillWaits(request);
        return problem;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> reasons(Problem problem) {
        return (List<Map<String, Object>>) problem.extensions().get("delegationReasons");
    }

    private static Map<String, Object> reason(String type, String id, String name, String code) {
        return Map.of("type", type, "id", id, "name", name, "codes", List.of(code));
    }
}
