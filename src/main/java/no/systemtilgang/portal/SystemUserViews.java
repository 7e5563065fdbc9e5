package no.systemtilgang.portal;

import no.systemtilgang.party.OrganisationNumber;
import no.systemtilgang.party.Parties;
import no.systemtilgang.party.Person;
import no.systemtilgang.register.RegisteredSystem;
import no.systemtilgang.register.Systems;
import no.systemtilgang.systemuser.SystemUser;
import org.springframework.stereotype.Component;

/** Gathers what there is to show of a system user. */
@Component
class SystemUserViews {

    private final Systems systems;
    private final Parties parties;
    private final RequestViews requests;
    private final PowerViews powers;

    SystemUserViews(Systems systems, Parties parties, RequestViews requests, PowerViews powers) {
        this.systems = systems;
        this.parties = parties;
        this.requests = requests;
        this.powers = powers;
    }

    /** The system user as a person sees it. */
    SystemUserView of(VisibleSystemUsers.Seen seen) {
        return of(seen.user(), seen.mayChange());
    }

    /** The system user as somebody sees it who may change its clients, or may not. */
    SystemUserView of(SystemUser user, boolean mayChange) {
        RegisteredSystem system = systems.get(user.systemInternalId());
        return new SystemUserView(
                user.id(),
                user.isForClients(),
                user.integrationTitle(),
                user.ownReference().orElse(null),
                Names.of(system.name()),
                requests.nameOf(system.vendorOrgNo()),
                OrganisationNumber.formatted(system.vendorOrgNo()),
                requests.nameOf(user.partyOrgNo()),
                OrganisationNumber.formatted(user.partyOrgNo()),
                powers.services(user.powers()),
                powers.packages(user.powers()),
                Dates.day(user.created()),
                parties.person(user.createdBy()).map(Person::name).orElse(user.createdBy()),
                mayChange);
    }
}
