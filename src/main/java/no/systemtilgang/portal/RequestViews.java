package no.systemtilgang.portal;

import java.util.List;
import no.systemtilgang.catalogue.Catalogue;
import no.systemtilgang.catalogue.Resource;
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

    RequestViews(Systems systems, Parties parties, Catalogue catalogue, Approvers approvers) {
        this.systems = systems;
        this.parties = parties;
        this.catalogue = catalogue;
        this.approvers = approvers;
    }

    /** The request as this person sees it. */
    RequestView of(Request request, String personId) {
        RegisteredSystem system = systems.get(request.systemId());
        return new RequestView(
                request.id(),
                request.status().name(),
                request.isForClients(),
                request.integrationTitle(),
                system.name().nb(),
                system.description().nb(),
                nameOf(request.vendorOrgNo()),
                OrganisationNumber.formatted(request.vendorOrgNo()),
                nameOf(request.partyOrgNo()),
                OrganisationNumber.formatted(request.partyOrgNo()),
                request.powers().resourceIds().stream().map(this::service).toList(),
                request.powers().packageUrns().stream().map(this::accessPackage).toList(),
                Dates.day(request.created()),
                Dates.day(request.expiresAt()),
                request.remindedAt() != null,
                decision(request.decision()),
                request.isNew() && approvers.mayDecide(personId, request),
                request.redirectUrl() != null,
                selfPossible(request));
    }

    /** The name of an organisation. */
    String nameOf(String orgNo) {
        return parties.organisation(orgNo).map(Organisation::name).orElse(orgNo);
    }

    private RequestView.Service service(String resourceId) {
        return catalogue
                .resource(resourceId)
                .map(it -> new RequestView.Service(it.nameNb(), it.ownerName(), it.description()))
                .orElseGet(() -> new RequestView.Service(resourceId, "", ""));
    }

    private RequestView.Package accessPackage(String urn) {
        List<String> services =
                catalogue.resourcesOf(urn).stream().map(Resource::nameNb).toList();
        return catalogue
                .accessPackage(urn)
                .map(it -> new RequestView.Package(it.nameNb(), it.description(), services))
                .orElseGet(() -> new RequestView.Package(urn, "", services));
    }

    private RequestView.Decision decision(Decision decision) {
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
