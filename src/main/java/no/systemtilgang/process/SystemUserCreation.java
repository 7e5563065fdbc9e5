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
import no.systemtilgang.register.RegisteredSystem;
import no.systemtilgang.register.SentText;
import no.systemtilgang.register.Systems;
import no.systemtilgang.request.RequestRules;
import no.systemtilgang.request.UserType;
import no.systemtilgang.systemuser.SystemUser;
import no.systemtilgang.systemuser.SystemUsers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Self-service: a person lets a system act for the own organisation, without a request of the vendor's. The system user
 * gets all that the system has registered ({@code facts/altinn-api.md} §3.4, U5).
 */
@Service
public class SystemUserCreation {

    private static final Capability CAPABILITY = Capability.ACCESS_MANAGER;

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

    /**
     * Creates a system user for the organisation's own use. Its reference is the organisation number.
     *
     * @param title what the organisation calls it; null or blank for the system's name
     * @return its id
     * @throws no.systemtilgang.problem.Problem when the person may not (403), there is no such system to choose (404),
     *     there is such a system user already (400), or not all that the system has registered can be given (400, 403);
     *     nothing is stored then
     */
    @Transactional
    public UUID create(Actor.Person person, String orgNo, String systemId, String title) {
        if (!authorities.has(person.id(), CAPABILITY, orgNo)) {
            throw Code.FORBIDDEN.problem();
        }
        String id = SentText.required("systemId", systemId, SentText.LINE);
        Optional<String> sentTitle = Optional.ofNullable(SentText.optional("integrationTitle", title, SentText.LINE));
        RegisteredSystem system =
                systems.find(id).filter(RegisteredSystem::visible).orElseThrow(Code.SYSTEM_NOT_FOUND::problem);
        if (systemUsers.exists(system.internalId(), orgNo, orgNo)) {
            throw Code.SYSTEM_USER_EXISTS.problem();
        }
        requireAllCanBeGiven(person, orgNo, system);
        SystemUser user = new SystemUser(
                UUID.randomUUID(),
                system.internalId(),
                orgNo,
                orgNo,
                sentTitle.orElse(system.name().nb()),
                UserType.STANDARD.wire(),
                system.powers(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                person.id());
        systemUsers.insert(user);
        audit.append(
                AuditEvent.byPerson(AuditAction.SYSTEM_USER_CREATED, person.id(), CAPABILITY.word(), orgNo, user.id()));
        return user.id();
    }

    private void requireAllCanBeGiven(Actor.Person person, String orgNo, RegisteredSystem system) {
        if (system.powers().isEmpty()) {
            throw Code.NOTHING_ASKED_FOR.problem().because("The system has registered nothing that it could be given.");
        }
        rules.checkPowers(UserType.STANDARD, system.powers().complete(), system);
        delegationCheck.require(person.id(), orgNo, system.powers());
    }
}
