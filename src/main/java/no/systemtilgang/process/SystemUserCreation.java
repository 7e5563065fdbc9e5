package no.systemtilgang.process;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import no.systemtilgang.audit.AuditAction;
import no.systemtilgang.audit.AuditEvent;
import no.systemtilgang.audit.AuditTrail;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.identity.Authorities;
import no.systemtilgang.identity.Capability;
import no.systemtilgang.problem.Code;
import no.systemtilgang.register.Powers;
import no.systemtilgang.register.RegisteredSystem;
import no.systemtilgang.register.SentText;
import no.systemtilgang.register.Systems;
import no.systemtilgang.request.RequestRules;
import no.systemtilgang.request.UserType;
import no.systemtilgang.systemuser.Creation;
import no.systemtilgang.systemuser.SystemUser;
import no.systemtilgang.systemuser.SystemUsers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Self-service: a person lets a system act for the own organisation, without a request of the vendor's. The system user
 * gets all that the system has registered ({@code facts/altinn-api.md} §3.4, U5). These rules hold at every door: a
 * program creates in one step, where nothing waits for anybody and so no process is needed; pages and Tasklist go through
 * {@link SystemUserCreationProcess}.
 */
@Service
public class SystemUserCreation {

    /** The capability that it takes. */
    public static final Capability CAPABILITY = Capability.ACCESS_MANAGER;

    private final Authorities authorities;
    private final Systems systems;
    private final RequestRules rules;
    private final DelegationCheck delegationCheck;
    private final SystemUsers systemUsers;
    private final AuditTrail audit;
    private final Clock clock;

    SystemUserCreation(
            Authorities authorities,
            Systems systems,
            RequestRules rules,
            DelegationCheck delegationCheck,
            SystemUsers systemUsers,
            AuditTrail audit,
            Clock clock) {
        this.authorities = authorities;
        this.systems = systems;
        this.rules = rules;
        this.delegationCheck = delegationCheck;
        this.systemUsers = systemUsers;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the person may create system users for the organisation, as roles stand now. */
    public boolean mayCreate(String personId, String orgNo) {
        return authorities.has(personId, CAPABILITY, orgNo);
    }

    /**
     * Creates a system user for the organisation's own use, in one step. Its reference is the organisation number.
     *
     * @param title what the organisation calls it; null or blank for the system's name
     * @return its id
     * @throws no.systemtilgang.problem.Problem when the person may not (403), there is no such system to choose (404),
     *     there is such a system user already (400), or not all that the system has registered can be given (400, 403);
     *     nothing is stored then
     */
    @Transactional
    public UUID create(Actor.Person person, String orgNo, String systemId, String title) {
        requireMayCreate(person, orgNo);
        Optional<String> sentTitle = Optional.ofNullable(SentText.optional("integrationTitle", title, SentText.LINE));
        RegisteredSystem system = choose(person, orgNo, systemId);
        UUID id = UUID.randomUUID();
        store(
                person,
                id,
                orgNo,
                system,
                system.powers(),
                sentTitle.orElse(system.name().nb()));
        return id;
    }

    /**
     * Creates what the person has begun and now confirms: exactly what was shown.
     *
     * @throws no.systemtilgang.problem.Problem as {@link #create(Actor.Person, String, String, String)}; also when the
     *     system no longer has registered all of it (400)
     */
    void create(Actor.Person person, Creation begun) {
        requireMayCreate(person, begun.partyOrgNo());
        String systemId = systems.get(begun.systemInternalId()).systemId();
        RegisteredSystem system = free(begun.partyOrgNo(), systemId);
        requirePossible(begun.powers(), system);
        store(
                person,
                begun.id(),
                begun.partyOrgNo(),
                system,
                begun.powers(),
                system.name().nb());
    }

    /**
     * A system that the person can choose for the organisation.
     *
     * @throws no.systemtilgang.problem.Problem when the person may not (403), there is no such system to choose (404),
     *     there is such a system user already (400), or what the system has registered is nothing for own use (400)
     */
    RegisteredSystem choose(Actor.Person person, String orgNo, String systemId) {
        requireMayCreate(person, orgNo);
        RegisteredSystem system = free(orgNo, SentText.required("systemId", systemId, SentText.LINE));
        requirePossible(system.powers(), system);
        return system;
    }

    /** @throws no.systemtilgang.problem.Problem (403) when the person may not create system users for the organisation */
    void requireMayCreate(Actor.Person person, String orgNo) {
        if (!mayCreate(person.id(), orgNo)) {
            throw Code.FORBIDDEN.problem();
        }
    }

    private RegisteredSystem free(String orgNo, String systemId) {
        RegisteredSystem system =
                systems.find(systemId).filter(RegisteredSystem::visible).orElseThrow(Code.SYSTEM_NOT_FOUND::problem);
        if (systemUsers.exists(system.internalId(), orgNo, orgNo)) {
            throw Code.SYSTEM_USER_EXISTS.problem();
        }
        return system;
    }

    private void requirePossible(Powers powers, RegisteredSystem system) {
        if (powers.isEmpty()) {
            throw Code.NOTHING_ASKED_FOR.problem().because("The system has registered nothing that it could be given.");
        }
        rules.checkPowers(UserType.STANDARD, powers.complete(), system);
    }

    private void store(
            Actor.Person person, UUID id, String orgNo, RegisteredSystem system, Powers powers, String title) {
        delegationCheck.require(person.id(), orgNo, powers);
        systemUsers.insert(new SystemUser(
                id,
                system.internalId(),
                orgNo,
                orgNo,
                title,
                UserType.STANDARD.wire(),
                powers,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                person.id()));
        audit.append(AuditEvent.byPerson(AuditAction.SYSTEM_USER_CREATED, person.id(), CAPABILITY.word(), orgNo, id));
    }
}
