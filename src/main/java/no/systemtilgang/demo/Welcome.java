package no.systemtilgang.demo;

import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Ends the start-up log with what a newcomer needs: who can log in, which pages, one command to try. */
@Component
@Demo
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final String url;

    Welcome(@Value("${systemtilgang.public-url}") String url) {
        this.url = url;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void tell() {
        String persons = Cast.PERSONS.stream()
                .map(it -> "    %-20s %s".formatted(it.id(), it.name()))
                .collect(Collectors.joining("\n"));
        LOG.info("""
                Systemtilgang is up. Made-up data; anybody can log in as anybody.

                  Pages
                    {}/smartcloud               start here: connect SmartCloud, as a customer
                    {}/systemtilgang            what waits, and which systems have access
                    {}/camunda/app/tasklist/    the task list (log in as an approver)
                    {}/camunda/app/cockpit/     the processes (log in as prosess.eier)
                    {}/demo/party               change roles and client relations
                  Persons
                {}
                  One request over REST
                    TOKEN=$(curl -s '{}/demo/token/enterprise?orgNo=991825827&scopes={}')
                    curl -s {}/authentication/api/v1/systemuser/request/vendor -H "Authorization: Bearer $TOKEN" \\
                      -H 'Content-Type: application/json' -d '{"systemId":"991825827_smartcloud","partyOrgNo":"310904473",\
                "rights":[{"resource":[{"id":"urn:altinn:resource","value":"ske-krav-og-betalinger"}]}]}'
                """, url, url, url, url, url, persons, url, Issuer.REQUEST_WRITE, url);
    }
}
