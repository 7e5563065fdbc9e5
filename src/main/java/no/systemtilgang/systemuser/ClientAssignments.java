package no.systemtilgang.systemuser;

import static no.systemtilgang.audit.AuditAction.CLIENT_ADDED;
import static no.systemtilgang.audit.AuditAction.CLIENT_REMOVED;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.systemtilgang.audit.AuditAction;
import no.systemtilgang.audit.AuditEvent;
import no.systemtilgang.audit.AuditTrail;
import no.systemtilgang.party.OrganisationNumber;
import no.systemtilgang.party.Parties;
import no.systemtilgang.party.Party;
import no.systemtilgang.problem.Code;
import no.systemtilgang.systemuser.NotAdded.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a system user clients to act for, and takes them back, at once ({@code facts/altinn-api.md} §3.4, §3.5). Every
 * door comes here. Whether the person has the authority for the firm is the caller's question; whether the system user
 * is that firm's, and for clients, is asked here.
 */
@Service
public class ClientAssignments {

    private final SystemUsers systemUsers;
    private final EligibleClients eligible;
    private final Clients clients;
    private final Parties parties;
    private final AuditTrail audit;

    ClientAssignments(
            SystemUsers systemUsers, EligibleClients eligible, Clients clients, Parties parties, AuditTrail audit) {
        this.parties = parties;
        this.systemUsers = systemUsers;
        this.eligible = eligible;
        this.clients = clients;
        this.audit = audit;
    }

    /**
     * The system user, if it is the firm's and for clients.
     *
     * @throws no.systemtilgang.problem.Problem when there is none (404), it is another firm's (403) or for own use (400)
     */
    public SystemUser require(UUID systemUserId, String firmOrgNo) {
        return fitting(systemUsers.get(systemUserId), firmOrgNo);
    }

    /**
     * Adds a client; one that is there already stays as it is.
     *
     * @throws no.systemtilgang.problem.Problem as {@link #require}, or with the reason why it cannot be added (400)
     */
    @Transactional
    public Client add(UUID systemUserId, String clientOrgNo, Administrator by) {
        Added result = addAll(systemUserId, List.of(clientOrgNo), by);
        if (!result.notAdded().isEmpty()) {
            throw result.notAdded().get(0).problem();
        }
        return clients.find(systemUserId, clientOrgNo).orElseThrow();
    }

    /** The same for a client that is known by its party uuid. */
    @Transactional
    public Client add(UUID systemUserId, UUID clientPartyUuid, Administrator by) {
        hold(systemUserId, by);
        return add(
                systemUserId,
                parties.party(clientPartyUuid).map(Party::orgNo).orElseThrow(Reason.UNKNOWN::problem),
                by);
    }

    /**
     * Adds clients, by their numbers as people write them. Those that cannot be added keep none of the others out; the
     * time for each does not depend on how many there are.
     *
     * @throws no.systemtilgang.problem.Problem as {@link #require}
     */
    @Transactional
    public Added addAll(UUID systemUserId, Collection<String> clientOrgNos, Administrator by) {
        SystemUser user = hold(systemUserId, by);
        List<NotAdded> notAdded = new ArrayList<>();
        Set<String> orgNos = numbers(clientOrgNos, notAdded);
        eligible.hold(user, orgNos);

        List<String> there = new ArrayList<>(clients.among(systemUserId, orgNos));
        there.forEach(orgNos::remove);
        notAdded.addAll(eligible.refusals(user, orgNos));
        notAdded.forEach(it -> orgNos.remove(it.orgNo()));

        List<String> added = clients.add(systemUserId, orgNos, by);
        audit(CLIENT_ADDED, user, by, added);
        added.forEach(orgNos::remove);
        there.addAll(orgNos); // somebody else added these at the same time
        return new Added(added, there, notAdded);
    }

    /**
     * Takes a client back.
     *
     * @throws no.systemtilgang.problem.Problem as {@link #require}, or when the system user does not act for it (400)
     */
    @Transactional
    public void remove(UUID systemUserId, String clientOrgNo, Administrator by) {
        if (removeAll(systemUserId, List.of(clientOrgNo), by).isEmpty()) {
            throw Code.CLIENT_NOT_ADDED.problem();
        }
    }

    /** The same for a client that is known by its party uuid; it may be deleted. */
    @Transactional
    public void remove(UUID systemUserId, UUID clientPartyUuid, Administrator by) {
        hold(systemUserId, by);
        Client client = clients.find(systemUserId, clientPartyUuid).orElseThrow(Code.CLIENT_NOT_ADDED::problem);
        remove(systemUserId, client.party().orgNo(), by);
    }

    /**
     * Takes clients back; answers those that were there.
     *
     * @throws no.systemtilgang.problem.Problem as {@link #require}
     */
    @Transactional
    public List<String> removeAll(UUID systemUserId, Collection<String> clientOrgNos, Administrator by) {
        SystemUser user = hold(systemUserId, by);
        List<String> removed = clients.remove(systemUserId, clientOrgNos);
        audit(CLIENT_REMOVED, user, by, removed);
        return removed;
    }

    /**
     * Takes all clients back; answers those that were there.
     *
     * @throws no.systemtilgang.problem.Problem as {@link #require}
     */
    @Transactional
    public List<String> removeAll(UUID systemUserId, Administrator by) {
        SystemUser user = hold(systemUserId, by);
        List<String> removed = clients.removeAll(systemUserId);
        audit(CLIENT_REMOVED, user, by, removed);
        return removed;
    }

    /** Of a system user that is being removed, nothing may be left: both wait for each other here. */
    private SystemUser hold(UUID systemUserId, Administrator by) {
        return fitting(systemUsers.hold(systemUserId).orElseThrow(Code.SYSTEM_USER_NOT_FOUND::problem), by.firmOrgNo());
    }

    private static SystemUser fitting(SystemUser user, String firmOrgNo) {
        if (!user.partyOrgNo().equals(firmOrgNo)) {
            throw Code.NOT_YOUR_SYSTEM_USER.problem();
        }
        if (!user.isForClients()) {
            throw Code.NOT_FOR_CLIENTS.problem();
        }
        return user;
    }

    private static Set<String> numbers(Collection<String> written, List<NotAdded> notAdded) {
        Set<String> numbers = new LinkedHashSet<>();
        for (String one : new LinkedHashSet<>(written)) {
            try {
                numbers.add(OrganisationNumber.of(one).value());
            } catch (IllegalArgumentException e) {
                notAdded.add(NotAdded.because(Reason.NOT_A_NUMBER, one));
            }
        }
        return numbers;
    }

    private void audit(AuditAction action, SystemUser user, Administrator by, List<String> orgNos) {
        audit.appendEach(
                AuditEvent.byPerson(action, by.personId(), by.role(), user.partyOrgNo(), user.id()),
                ClientDetails.of(orgNos));
    }
}
