package no.systemtilgang.http;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.admin.impl.web.AdminApplication;
import org.camunda.bpm.cockpit.impl.web.CockpitApplication;
import org.camunda.bpm.tasklist.impl.web.TasklistApplication;
import org.camunda.bpm.welcome.impl.web.WelcomeApplication;

/** A place below which Camunda answers programs. */
enum EngineRoot {
    ENGINE_REST("/engine-rest", EngineOperation::ofTheEngine),
    NAMED_ENGINE("/engine-rest/engine/default", EngineOperation::ofTheEngine),
    WEBAPPS("/camunda/api/engine/engine/default", EngineOperation::ofTheEngine),
    COCKPIT("/camunda/api/cockpit", () -> EngineOperation.of(new CockpitApplication().getClasses())),
    ADMIN("/camunda/api/admin", () -> EngineOperation.of(new AdminApplication().getClasses())),
    TASKLIST("/camunda/api/tasklist", () -> EngineOperation.of(new TasklistApplication().getClasses())),
    WELCOME("/camunda/api/welcome", () -> EngineOperation.of(new WelcomeApplication().getClasses()));

    private final String path;
    private final Supplier<List<EngineOperation>> operations;

    EngineRoot(String path, Supplier<List<EngineOperation>> operations) {
        this.path = path;
        this.operations = operations;
    }

    String path() {
        return path;
    }

    /** What is there, now that the application runs. */
    List<EngineOperation> operations() {
        return operations.get();
    }
}
