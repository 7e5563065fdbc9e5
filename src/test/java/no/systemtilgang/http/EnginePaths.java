package no.systemtilgang.http;

import java.util.List;
import java.util.stream.Stream;

/** Methods and paths below the engine's REST root that no vendor may use; {id}, {definition} and {task} are filled in. */
final class EnginePaths {

    /** What the engine offers besides the two open paths. */
    static final List<String> CLOSED = Stream.of("""
            GET task
            POST task
            GET task/count
            POST task/count
            GET task/{task}
            POST task/{task}/complete
            POST task/{task}/submit-form
            POST task/{task}/claim
            POST task/{task}/bpmnError
            GET task/{task}/variables
            GET task/{task}/form-variables
            GET task/{task}/deployed-form
            POST task/create
            POST deployment/create
            GET deployment
            GET process-definition
            GET process-definition/count
            GET process-definition/key/system-user-request
            GET process-definition/key/system-user-request/xml
            GET process-definition/key/system-user-request/start
            GET process-definition/key/system-user-request/form-variables
            POST process-definition/key/system-user-request/submit-form
            POST process-definition/key/system-user-request/restart
            POST process-definition/key/client-administration/start
            POST process-definition/key/system-user-creation/start
            POST process-definition/key/system-user-creation/submit-form
            POST process-definition/key/system-user-removal/start
            POST process-definition/key/system-user-removal/submit-form
            POST process-definition/key/system-user-request/tenant-id/x/start
            POST process-definition/{definition}/start
            POST process-definition/{definition}/submit-form
            POST process-definition/{definition}/restart
            PUT process-definition/{definition}/suspended
            DELETE process-definition/{definition}
            GET process-instance
            POST process-instance
            GET process-instance/count
            POST process-instance/delete
            POST process-instance/{id}/modification
            GET process-instance/{id}/variables
            PUT process-instance/{id}/variables/decision
            GET process-instance/{id}/activity-instances
            PUT process-instance/{id}/suspended
            PUT process-instance/{id}
            POST process-instance/{id}
            DELETE process-instance/{id}
            PUT process-definition/key/system-user-request/start
            DELETE process-definition/key/system-user-request/start
            PATCH process-definition/key/system-user-request/start
            POST message
            POST signal
            POST condition
            GET execution
            POST execution/{id}/signal
            POST modification/execute
            POST migration/execute
            GET history/process-instance
            GET history/task
            GET history/variable-instance
            GET history/activity-instance
            GET history/user-operation
            GET variable-instance
            POST variable-instance
            GET batch
            GET filter
            POST filter/create
            GET user
            POST user/create
            GET user/stadig.konsert/profile
            GET group
            GET tenant
            GET authorization
            POST authorization/create
            GET identity/groups
            POST identity/verify
            GET engine
            GET engine/default/task
            POST engine/default/process-definition/key/system-user-request/start
            GET engine/default/process-instance/{id}
            GET external-task
            POST external-task/fetchAndLock
            GET job
            GET job-definition
            GET incident
            GET event-subscription
            GET decision-definition
            GET case-definition
            GET schema/log
            GET telemetry/data
            GET telemetry/configuration
            GET version
            GET metrics
            GET metrics/activity-instance-start/sum
            """.split("\n")).toList();

    /** Other spellings of the two open paths, and other methods. */
    static final List<String> ODD = List.of(
            "POST process-definition/key/system-user-request/start/",
            "POST /process-definition/key/system-user-request/start",
            "POST process-definition//key/system-user-request/start",
            "POST process-definition/key/system-user-request/start;x=y",
            "POST process-definition;x=y/key/system-user-request/start",
            "POST process-definition/key/system-user-request/%73tart",
            "POST process-definition/key/%2e/system-user-request/start",
            "POST process-definition/key/x/%2e%2e/system-user-request/start",
            "POST process-definition/key/client-administration/%2e%2e/system-user-request/start",
            "POST process-definition/key/system-user-request/start%2F",
            "POST process-definition/key/system-user-request/start%00",
            "POST process-definition/key/SYSTEM-USER-REQUEST/start",
            "POST process-instance/%2e%2e/process-definition/key/client-administration/start",
            "GET process-instance/{id}/",
            "GET process-instance//{id}",
            "GET process-instance/{id};x=y",
            "GET process-instance/{id}/%2e",
            "GET process-instance/{id}/%2e%2e",
            "GET process-instance/{id}/%2e%2e/count",
            "GET process-instance/%2e%2e/task",
            "GET process-instance/{id}%2Fvariables",
            "HEAD process-instance/{id}",
            "OPTIONS process-instance/{id}",
            "OPTIONS process-definition/key/system-user-request/start",
            "HEAD process-definition/key/system-user-request/start",
            "TRACE process-instance/{id}");

    private EnginePaths() {}
}
