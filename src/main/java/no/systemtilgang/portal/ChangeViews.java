package no.systemtilgang.portal;

import no.systemtilgang.party.OrganisationNumber;
import no.systemtilgang.process.Approvers;
import no.systemtilgang.register.Powers;
import no.systemtilgang.register.RegisteredSystem;
import no.systemtilgang.register.Systems;
import no.systemtilgang.request.ChangeRequest;
import no.systemtilgang.request.PowerChange;
import no.systemtilgang.systemuser.SystemUsers;
import org.springframework.stereotype.Component;

/** Gathers what there is to show of a change request. */
@Component
class ChangeViews {

    private final Systems systems;
    private final SystemUsers systemUsers;
    private final Approvers approvers;
    private final RequestViews requests;
    private final PowerViews powers;

    ChangeViews(
            Systems systems, SystemUsers systemUsers, Approvers approvers, RequestViews requests, PowerViews powers) {
        this.systems = systems;
        this.systemUsers = systemUsers;
        this.approvers = approvers;
        this.requests = requests;
        this.powers = powers;
    }

    /** The change request as this person sees it. */
    ChangeView of(ChangeRequest change, String personId) {
        RegisteredSystem system = systems.get(change.systemId());
        PowerChange shown = shown(change);
        return new ChangeView(
                change.id(),
                change.status().name(),
                change.integrationTitle(),
                Names.of(system.name()),
                requests.nameOf(change.vendorOrgNo()),
                OrganisationNumber.formatted(change.vendorOrgNo()),
                requests.nameOf(change.partyOrgNo()),
                OrganisationNumber.formatted(change.partyOrgNo()),
                inWords(shown.required()),
                inWords(shown.unwanted()),
                Dates.day(change.created()),
                Dates.day(change.expiresAt()),
                change.remindedAt() != null,
                requests.decision(change.decision()),
                change.isNew() && approvers.mayDecide(personId, change),
                change.redirectUrl() != null);
    }

    /** While it waits, what would really change; afterwards what was asked for. */
    private PowerChange shown(ChangeRequest change) {
        return change.isNew()
                ? systemUsers
                        .find(change.systemUserId())
                        .map(it -> change.change().noticedBy(it.powers()))
                        .orElse(change.change())
                : change.change();
    }

    private ChangeView.Powers inWords(Powers some) {
        return new ChangeView.Powers(powers.services(some), powers.packages(some));
    }
}
