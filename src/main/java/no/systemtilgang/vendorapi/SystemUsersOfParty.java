package no.systemtilgang.vendorapi;

import static no.systemtilgang.identity.Capability.ACCESS_MANAGER;
import static no.systemtilgang.identity.Capability.CLIENT_ADMINISTRATOR;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.systemtilgang.identity.Capability;
import no.systemtilgang.identity.EndUsers;
import no.systemtilgang.identity.OnBehalf;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Problem;
import no.systemtilgang.process.SystemUserCreation;
import no.systemtilgang.process.SystemUserRemoval;
import no.systemtilgang.request.UserType;
import no.systemtilgang.systemuser.SystemUserEntries;
import no.systemtilgang.systemuser.SystemUserEntry;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People see, create and remove the system users of their organisations ({@code facts/altinn-api.md} U1–U6, A6). */
@RestController
@RequestMapping("/authentication/api/v1/systemuser")
class SystemUsersOfParty {

    private static final Capability[] EITHER = {ACCESS_MANAGER, CLIENT_ADMINISTRATOR};

    private static final int REMOVED = 1;
    private static final int NOTHING_REMOVED = 0;

    private final EndUsers endUsers;
    private final SystemUserEntries entries;
    private final SystemUserCreation creation;
    private final SystemUserRemoval removal;

    SystemUsersOfParty(
            EndUsers endUsers, SystemUserEntries entries, SystemUserCreation creation, SystemUserRemoval removal) {
        this.endUsers = endUsers;
        this.entries = entries;
        this.creation = creation;
        this.removal = removal;
    }

    /** The organisation's system users for own use. */
    @GetMapping("/{party}")
    List<SystemUserAnswer> own(@PathVariable int party, Authentication token) {
        return list(party, UserType.STANDARD, token, ACCESS_MANAGER);
    }

    /** The organisation's system users for clients. */
    @GetMapping("/agent/{party}")
    List<SystemUserAnswer> forClients(@PathVariable int party, Authentication token) {
        return list(party, UserType.AGENT, token, EITHER);
    }

    /** Reads a system user with what it was given. */
    @GetMapping("/{party}/{systemUserId}")
    SystemUserAnswer read(@PathVariable int party, @PathVariable UUID systemUserId, Authentication token) {
        return find(systemUserId, endUsers.onBehalf(token, party, EITHER))
                .map(SystemUserAnswer::detailed)
                .orElseThrow(Code.SYSTEM_USER_NOT_FOUND::problem);
    }

    /** What a system user was given. */
    @GetMapping("/{party}/{systemUserId}/delegations")
    Delegations delegations(@PathVariable int party, @PathVariable UUID systemUserId, Authentication token) {
        return find(systemUserId, endUsers.onBehalf(token, party, ACCESS_MANAGER))
                .map(SystemUserEntry::user)
                .map(Delegations::of)
                .orElseThrow(Code.SYSTEM_USER_NOT_FOUND::problem);
    }

    /** Answers 200, not 201: that is the published contract. */
    @PostMapping("/{party}/create")
    SystemUserAnswer create(@PathVariable int party, @RequestBody CreateSystemUserBody body, Authentication token) {
        OnBehalf by = endUsers.onBehalf(token, party, ACCESS_MANAGER);
        UUID id = creation.create(by.person(), by.party().orgNo(), body.systemId(), body.integrationTitle());
        return entries.find(id).map(SystemUserAnswer::of).orElseThrow(Code.SYSTEM_USER_NOT_FOUND::problem);
    }

    /** Answers how many were removed; 0 goes with 404. */
    @DeleteMapping("/{party}/{systemUserId}")
    ResponseEntity<Integer> remove(@PathVariable int party, @PathVariable UUID systemUserId, Authentication token) {
        try {
            remove(systemUserId, UserType.STANDARD, endUsers.onBehalf(token, party, ACCESS_MANAGER));
            return ResponseEntity.accepted().body(REMOVED);
        } catch (Problem problem) {
            if (problem.code() == Code.SYSTEM_USER_NOT_FOUND) {
                return ResponseEntity.status(HttpStatus.NOT_FOUND).body(NOTHING_REMOVED);
            }
            throw problem;
        }
    }

    /** Answers true; a facilitator, where one is named, must be the organisation itself. */
    @DeleteMapping("/agent/{party}/{systemUserId}")
    boolean removeForClients(
            @PathVariable int party,
            @PathVariable UUID systemUserId,
            @RequestParam(required = false) UUID facilitatorId,
            Authentication token) {
        OnBehalf by = NamedFirm.required(endUsers.onBehalf(token, party, EITHER), facilitatorId);
        remove(systemUserId, UserType.AGENT, by);
        return true;
    }

    private void remove(UUID systemUserId, UserType type, OnBehalf by) {
        removal.remove(by.person(), by.party().orgNo(), systemUserId, type);
    }

    private List<SystemUserAnswer> list(int party, UserType type, Authentication token, Capability... anyOf) {
        if (party < 1) {
            endUsers.person(token);
            return List.of();
        }
        OnBehalf by = endUsers.onBehalf(token, party, anyOf);
        return entries.of(by.party().orgNo(), type.wire()).stream()
                .map(SystemUserAnswer::of)
                .toList();
    }

    private Optional<SystemUserEntry> find(UUID id, OnBehalf by) {
        return entries.find(id)
                .filter(it -> !it.deleted()
                        && it.user().partyOrgNo().equals(by.party().orgNo()));
    }
}
