package no.systemtilgang.register;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.systemtilgang.problem.Code;
import no.systemtilgang.problem.Flaw;
import no.systemtilgang.problem.Problem;
import no.systemtilgang.register.SystemChange.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a vendor does with its systems: each change is checked, written and logged in one transaction. */
@Component
public class SystemRegister {

    private final Systems systems;
    private final MaskinportenClients clients;
    private final RegistrationRules rules;
    private final ChangeLog changes;

    SystemRegister(Systems systems, MaskinportenClients clients, RegistrationRules rules, ChangeLog changes) {
        this.systems = systems;
        this.clients = clients;
        this.rules = rules;
        this.changes = changes;
    }

    /** The systems that people can choose themselves. */
    @Transactional(readOnly = true)
    public List<RegisteredSystem> visible() {
        return systems.visible();
    }

    /** The vendor's systems that are not deleted. */
    @Transactional(readOnly = true)
    public List<RegisteredSystem> of(Registrar vendor) {
        return systems.ofVendor(vendor.orgNo());
    }

    /**
     * One system of the vendor's, also when it is deleted.
     *
     * @throws Problem when there is no such system (404), or it is another vendor's (403)
     */
    @Transactional(readOnly = true)
    public RegisterEntry read(String systemId, Registrar vendor) {
        RegisterEntry entry = systems.entry(systemId).orElseThrow(() -> notFound(systemId));
        vendor.requireAuthorityOver(entry.system().vendorOrgNo());
        return withClients(entry);
    }

    /** What was done to one system of the vendor's. */
    @Transactional(readOnly = true)
    public List<SystemChange> changes(String systemId, Registrar vendor) {
        return changes.of(read(systemId, vendor).system().internalId());
    }

    /**
     * Registers a new system.
     *
     * @return its internal id
     * @throws Problem when something is wrong with it (400), it is for another vendor (403), or somebody registers the
     *     same at this moment (409)
     */
    @Transactional
    public UUID register(SystemRegistration body, Registrar by) {
        WholeBody.require(body);
        refuse(rules.ofVendor(body));
        by.requireAuthorityOver(body.vendor().orgNo());
        refuse(rules.ofNew(body));
        UUID id = systems.insert(body.system(null)).orElseThrow(Code.CONFLICT::problem);
        clients.assign(body.clientId(), id);
        changes.append(body.system(id), Kind.CREATE, body, by);
        return id;
    }

    /** Replaces all that can be sent of a system. */
    @Transactional
    public void replace(String systemId, SystemRegistration body, Registrar by) {
        WholeBody.require(body);
        RegisterEntry entry = owned(systemId, by);
        refuse(rules.ofVendor(body));
        if (!body.vendor().orgNo().equals(entry.system().vendorOrgNo())) {
            throw notFound(systemId);
        }
        requireLive(entry);
        refuse(rules.ofReplacement(body, entry.system()));
        UUID id = entry.system().internalId();
        systems.replace(body.system(id));
        clients.assign(body.clientId(), id);
        changes.append(entry.system(), Kind.UPDATE, body, by);
    }

    /** Replaces a system's rights. */
    @Transactional
    public void replaceRights(String systemId, List<Right> rights, Registrar by) {
        WholeBody.requireRights(rights);
        RegisterEntry entry = owned(systemId, by);
        requireLive(entry);
        refuse(rules.ofRights(rights));
        RegisteredSystem system = entry.system();
        systems.replacePowers(
                system.internalId(), new Powers(rights, system.powers().accessPackages()));
        changes.append(system, Kind.RIGHTSUPDATE, Map.of("rights", rights), by);
    }

    /** Replaces a system's access packages. */
    @Transactional
    public void replacePackages(String systemId, List<AccessPackage> packages, Registrar by) {
        WholeBody.requirePackages(packages);
        RegisterEntry entry = owned(systemId, by);
        requireLive(entry);
        RegisteredSystem system = entry.system();
        refuse(rules.ofPackages(packages, system.visible()));
        systems.replacePowers(system.internalId(), new Powers(system.powers().rights(), packages));
        changes.append(system, Kind.ACCESSPACKAGEUPDATE, Map.of("accessPackages", packages), by);
    }

    /** Deletes a system: its clients are free for others, its id is never used again. */
    @Transactional
    public void delete(String systemId, Registrar by) {
        RegisterEntry entry = systems.lock(systemId).orElseThrow(SystemRegister::nothingToDelete);
        by.requireAuthorityOver(entry.system().vendorOrgNo());
        if (entry.deleted()) {
            throw nothingToDelete();
        }
        UUID id = entry.system().internalId();
        List<String> freed = withClients(entry).clientIds();
        systems.markDeleted(id);
        clients.assign(List.of(), id);
        changes.append(entry.system(), Kind.DELETE, Map.of("isDeleted", true, "clientId", freed), by);
    }

    private RegisterEntry owned(String systemId, Registrar by) {
        RegisterEntry entry = systems.lock(systemId).orElseThrow(() -> notFound(systemId));
        by.requireAuthorityOver(entry.system().vendorOrgNo());
        return entry;
    }

    private RegisterEntry withClients(RegisterEntry entry) {
        UUID id = entry.system().internalId();
        return new RegisterEntry(entry.system(), clients.of(id), entry.deleted());
    }

    private static void requireLive(RegisterEntry entry) {
        if (entry.deleted()) {
            throw Code.INVALID_INPUT.problem().because("A system that is deleted cannot be changed.");
        }
    }

    private static void refuse(List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw Problem.invalid(flaws);
        }
    }

    private static Problem notFound(String systemId) {
        return Code.NOT_FOUND.problem().because("System with ID '" + systemId + "' not found.");
    }

    private static Problem nothingToDelete() {
        String sentence = "System not found";
        return Code.INVALID_INPUT.problem().because(sentence).with("errors", Map.of("return", List.of(sentence)));
    }
}
