package no.systemtilgang.vendorapi;

import java.util.List;
import no.systemtilgang.problem.Code;
import no.systemtilgang.register.AccessPackage;
import no.systemtilgang.register.Powers;
import no.systemtilgang.register.RegisteredSystem;
import no.systemtilgang.register.Right;
import no.systemtilgang.register.SystemRegister;
import no.systemtilgang.register.Systems;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people and their programs see of the register ({@code facts/altinn-api.md} R1, R3–R5). */
@RestController
@RequestMapping("/authentication/api/v1/systemregister")
class SystemCatalogue {

    /** An id, but not the word with which the vendors' own addresses begin. */
    private static final String SYSTEM = "/{systemId:(?!vendor$).+}";

    private static final Powers NONE = new Powers(null, null);

    private final SystemRegister register;
    private final Systems systems;

    SystemCatalogue(SystemRegister register, Systems systems) {
        this.register = register;
        this.systems = systems;
    }

    /** The systems that people can choose themselves. */
    @GetMapping
    List<SystemAnswer> visible() {
        return register.visible().stream().map(SystemAnswer::of).toList();
    }

    /** Reads a system. */
    @GetMapping(SYSTEM)
    SystemAnswer read(@PathVariable String systemId) {
        return systems.find(systemId)
                .map(SystemAnswer::of)
                .orElseThrow(() -> Code.NOT_FOUND.problem().because("System with ID '" + systemId + "' not found."));
    }

    /** The rights that a system may ask for. */
    @GetMapping(SYSTEM + "/rights")
    List<Right> rights(
            @PathVariable String systemId, @RequestParam(defaultValue = "false") boolean useOldFormatForApp) {
        List<Right> rights = powers(systemId).rights();
        return useOldFormatForApp ? rights.stream().map(OldAppFormat::of).toList() : rights;
    }

    /** The access packages that a system may ask for. */
    @GetMapping(SYSTEM + "/accesspackages")
    List<AccessPackage> accessPackages(@PathVariable String systemId) {
        return powers(systemId).accessPackages();
    }

    /** A system that is not there has none, in the published API. */
    private Powers powers(String systemId) {
        return systems.find(systemId).map(RegisteredSystem::powers).orElse(NONE);
    }
}
