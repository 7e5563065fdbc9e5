package no.systemtilgang.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.systemtilgang.demo.SmartCloud.Customer;
import no.systemtilgang.party.Organisation;
import no.systemtilgang.party.OrganisationNumber;
import no.systemtilgang.party.Parties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * SmartCloud's page with claims: what a systemtilgang is for. It gets a token as the customer's system user, and shows
 * the claims only when our API permits that system user to see them; the agency's part is played here too.
 */
@Controller
@Demo
@RequestMapping("/smartcloud/krav")
class ClaimsPage {

    private static final String VIEW = "demo/smartcloud-claims";

    private static final JsonMapper JSON = new JsonMapper();

    private final SmartCloud smartCloud;
    private final Parties parties;

    ClaimsPage(SmartCloud smartCloud, Parties parties) {
        this.smartCloud = smartCloud;
        this.parties = parties;
    }

    /**
     * What was asked: whose claims, and by which systemtilgang.
     *
     * @param clientOrgNo null or empty for the customer's own claims
     */
    record Asked(String variant, String orgNo, String externalRef, String clientOrgNo) {

        Customer customer() {
            return new Customer(isClients(), orgNo, externalRef);
        }

        boolean isClients() {
            return SmartCloudPages.CLIENTS.equals(variant);
        }

        /** Whether it says whose claims are wanted; the receipt's link does not name a client. */
        boolean isComplete() {
            return !orgNo.isEmpty() && !partyOrgNo().isEmpty();
        }

        String partyOrgNo() {
            return isClients() ? clientOrgNo : orgNo;
        }
    }

    @GetMapping
    ModelAndView show(
            @RequestParam(defaultValue = "own") String variant,
            @RequestParam(defaultValue = "") String orgNo,
            @RequestParam(defaultValue = "") String externalRef,
            @RequestParam(defaultValue = "") String client) {
        Asked asked = new Asked(variant, digits(orgNo), externalRef, digits(client));
        if (!asked.isComplete()) {
            return page(HttpStatus.OK, asked, Map.of());
        }
        Optional<String> token = smartCloud.systemUserToken(asked.customer());
        if (token.isEmpty()) {
            return page(HttpStatus.FORBIDDEN, asked, Map.of("refusal", "NoSystemUser"));
        }
        JsonNode decision = smartCloud.decision(systemUserId(token.get()), asked.partyOrgNo());
        if (decision.has("status")) {
            return page(HttpStatus.UNPROCESSABLE_ENTITY, asked, Map.of("refusal", "NoNumber"));
        }
        if (!decision.path("decision").asText().equals("Permit")) {
            return page(
                    HttpStatus.FORBIDDEN,
                    asked,
                    Map.of("refusal", decision.path("reasonCode").asText()));
        }
        return page(HttpStatus.OK, asked, claims(asked.partyOrgNo()));
    }

    private Map<String, Object> claims(String orgNo) {
        List<Claim> claims = Claim.of(orgNo);
        return Map.of(
                "claims",
                claims,
                "unpaid",
                Claim.unpaid(claims),
                "owner",
                parties.organisation(orgNo).map(Organisation::name).orElse(orgNo),
                "ownerOrgNo",
                OrganisationNumber.formatted(orgNo));
    }

    private static ModelAndView page(HttpStatus status, Asked asked, Map<String, Object> model) {
        return new ModelAndView(VIEW, status).addObject("asked", asked).addAllObjects(model);
    }

    /** Whom the token stands for, as the agency reads it. */
    private static String systemUserId(String token) {
        try {
            JsonNode details =
                    JSON.valueToTree(SignedJWT.parse(token).getJWTClaimsSet().getClaim("authorization_details"));
            return details.path(0).path("systemuser_id").path(0).asText();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digits(String written) {
        return written.replaceAll("[\\s\\u00a0]", "");
    }
}
