package no.systemtilgang.portal;

import no.systemtilgang.party.OrganisationNumber;
import no.systemtilgang.register.RegisteredSystem;
import no.systemtilgang.register.Systems;
import no.systemtilgang.systemuser.Creation;
import org.springframework.stereotype.Component;

/** Gathers what there is to show of what a person has begun to create. */
@Component
class CreationViews {

    private final Systems systems;
    private final RequestViews requests;
    private final PowerViews powers;

    CreationViews(Systems systems, RequestViews requests, PowerViews powers) {
        this.systems = systems;
        this.requests = requests;
        this.powers = powers;
    }

    CreationView of(Creation begun) {
        RegisteredSystem system = systems.get(begun.systemInternalId());
        return new CreationView(
                begun.id(),
                Names.of(system.name()),
                Names.of(system.description()),
                requests.nameOf(system.vendorOrgNo()),
                OrganisationNumber.formatted(system.vendorOrgNo()),
                requests.nameOf(begun.partyOrgNo()),
                OrganisationNumber.formatted(begun.partyOrgNo()),
                powers.services(begun.powers()),
                powers.packages(begun.powers()),
                Dates.day(begun.dueAt()));
    }
}
