package no.systemtilgang.portal;

import no.systemtilgang.catalogue.Catalogue;
import no.systemtilgang.party.Organisation;
import no.systemtilgang.party.OrganisationNumber;
import no.systemtilgang.party.Parties;
import no.systemtilgang.party.Person;
import no.systemtilgang.process.Approvers;
import no.systemtilgang.register.RegisteredSystem;
import no.systemtilgang.register.Systems;
import no.systemtilgang.request.Decision;
import no.systemtilgang.request.Request;
import org.springframework.stereotype.Component;

/** Gathers what there is to show of a request. */
@Component
class RequestViews {

    private final Systems systems;
    private final Parties parties;
    private final Catalogue catalogue;
    private final Approvers approvers;
    private final PowerViews powers;

    RequestViews(Systems systems, Parties parties, Catalogue catalogue, Approvers approvers, PowerViews powers) {
        this.systems = systems;
        this.parties = parties;
        this.catalogue = catalogue;
        this.approvers = approvers;
        this.powers = powers;
    }

    /** The request as this person sees it. */
    RequestView of(Request request, String personId) {
        RegisteredSystem system = systems.get(request.systemId());
        return new RequestView(
                request.id(),
                request.status().name(),
                request.isForClients(),
                request.integrationTitle(),
                Names.of(system.name()),
                Names.of(system.description()),
                nameOf(request.vendorOrgNo()),
                OrganisationNumber.formatted(request.vendorOrgNo()),
                nameOf(request.partyOrgNo()),
                OrganisationNumber.formatted(request.partyOrgNo()),
                powers.services(request.powers()),
                powers.packages(request.powers()),
                Dates.day(request.created()),
                Dates.day(request.expiresAt()),
                request.remindedAt() != null,
                request.escalated(),
                decision(request.decision()),
                request.isNew() && approvers.mayDecide(personId, request),
                request.redirectUrl() != null,
                selfPossible(request));
    }

    /** The name of an organisation. */
    String nameOf(String orgNo) {
        return parties.organisation(orgNo).map(Organisation::name).orElse(orgNo);
    }

    /** A decision in words; null where there is none. */
    RequestView.Decision decision(Decision decision) {
        if (decision == null) {
            return null;
        }
        String name = parties.person(decision.personId()).map(Person::name).orElse(decision.personId());
        return new RequestView.Decision(decision.approved(), name, Dates.moment(decision.at()), decision.reason());
    }

    /** The organisation itself can be added as a client only where every package may be given for own use. */
    private boolean selfPossible(Request request) {
        return request.isForClients()
                && request.powers().packageUrns().stream()
                        .allMatch(urn -> catalogue
                                .accessPackage(urn)
                                .filter(it -> it.assignable())
                                .isPresent());
    }
}
