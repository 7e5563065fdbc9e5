package no.systemtilgang.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.UnknownContentTypeException;
import org.springframework.web.util.UriComponentsBuilder;

/** The vendor's program: it fetches a token and calls our API over HTTP, as any vendor does. */
@Component
@Demo
class SmartCloud {

    private static final String API = "/authentication/api/v1/systemuser/request/vendor";

    private final RestClient http;
    private final String publicUrl;

    SmartCloud(
            RestClient.Builder http,
            @Value("http://localhost:${server.port}") String self,
            @Value("${systemtilgang.public-url}") String publicUrl) {
        this.http = http.baseUrl(self)
                .defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build();
        this.publicUrl = publicUrl;
    }

    /** What the customer wants connected: the own business, or its clients. */
    record Customer(boolean clients, String orgNo, String externalRef) {

        String systemId() {
            return clients ? Cast.CLIENT_SYSTEM : Cast.OWN_SYSTEM;
        }

        /** SmartCloud's client at the issuer. */
        String clientId() {
            return clients ? Cast.CLIENTS_CLIENT : Cast.OWN_CLIENT;
        }

        String reference() {
            return externalRef == null || externalRef.isBlank() ? orgNo : externalRef.strip();
        }
    }

    /** Asks for a systemtilgang; the answer is a request with its confirmUrl, or a problem. */
    JsonNode ask(Customer customer) {
        Map<String, Object> body = new HashMap<>();
        body.put("systemId", customer.systemId());
        body.put("partyOrgNo", customer.orgNo());
        body.put("externalRef", customer.reference());
        body.put("redirectUrl", receiptUrl(customer));
        if (customer.clients()) {
            body.put("accessPackages", List.of(Cast.AUDITOR));
        } else {
            body.put("rights", List.of(Cast.CLAIMS));
        }
        return http.post()
                .uri(API + (customer.clients() ? "/agent" : ""))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(JsonNode.class);
    }

    /** Asks how the request of this customer stands. */
    JsonNode status(Customer customer) {
        try {
            return http.get()
                    .uri(
                            API + (customer.clients() ? "/agent" : "") + "/byexternalref/{system}/{orgNo}/{reference}",
                            customer.systemId(),
                            customer.orgNo(),
                            customer.reference())
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + token())
                    .retrieve()
                    .body(JsonNode.class);
        } catch (UnknownContentTypeException noAnswerOfTheApi) { // a reference may make an address that is refused
            return MissingNode.getInstance();
        }
    }

    /** A token as the customer's system user; empty when there is none. */
    Optional<String> systemUserToken(Customer customer) {
        ResponseEntity<String> answer = http.get()
                .uri(
                        "/demo/token/systemuser?clientId={client}&clientOrgNo={vendor}&systemUserOrgNo={orgNo}"
                                + "&externalRef={reference}&scopes={scopes}",
                        customer.clientId(),
                        Cast.SMARTCLOUD.orgNo(),
                        customer.orgNo(),
                        customer.reference(),
                        "skatteetaten:kravogbetalinger")
                .retrieve()
                .toEntity(String.class);
        return Optional.of(answer)
                .filter(it -> it.getStatusCode().is2xxSuccessful())
                .map(ResponseEntity::getBody);
    }

    /** Asks whether a system user may see an organisation's claims; the answer is a decision, or a problem. */
    JsonNode decision(String systemUserId, String partyOrgNo) {
        return http.post()
                .uri("/authorization/api/v1/decision")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token(Issuer.AUTHORIZE))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(
                        "systemUserId",
                        systemUserId,
                        "resource",
                        Cast.CLAIMS.resourceIds().get(0),
                        "partyOrgNo",
                        partyOrgNo))
                .retrieve()
                .body(JsonNode.class);
    }

    private String receiptUrl(Customer customer) {
        return UriComponentsBuilder.fromUriString(publicUrl)
                .path("/smartcloud/receipt")
                .queryParam("variant", customer.clients() ? "clients" : "own")
                .queryParam("orgNo", "{orgNo}")
                .queryParam("externalRef", "{reference}")
                .encode()
                .buildAndExpand(customer.orgNo(), customer.reference())
                .toUriString();
    }

    private String token() {
        return token(Issuer.REQUEST_READ + " " + Issuer.REQUEST_WRITE);
    }

    private String token(String scope) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "client_credentials");
        form.add("scope", scope);
        return http.post()
                .uri("/oauth2/token")
                .headers(it -> it.setBasicAuth("smartcloud", "trial-smartcloud"))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .body(JsonNode.class)
                .path("access_token")
                .asText();
    }
}
