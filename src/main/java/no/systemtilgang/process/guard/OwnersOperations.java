package no.systemtilgang.process.guard;

import static org.camunda.bpm.engine.history.UserOperationLogEntry.CATEGORY_TASK_WORKER;
import static org.camunda.bpm.engine.history.UserOperationLogEntry.OPERATION_TYPE_CREATE;
import static org.camunda.bpm.engine.history.UserOperationLogEntry.OPERATION_TYPE_EXECUTE;
import static org.camunda.bpm.engine.history.UserOperationLogEntry.OPERATION_TYPE_SET_JOB_RETRIES;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.systemtilgang.audit.AuditAction;
import no.systemtilgang.audit.AuditEvent;
import no.systemtilgang.audit.AuditTrail;
import no.systemtilgang.identity.Authorities;
import no.systemtilgang.process.Subjects;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.oplog.UserOperationLogContext;
import org.camunda.bpm.engine.impl.oplog.UserOperationLogContextEntry;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.UserOperationLogManager;

/**
 * Writes into the record what a process owner changes in the engine, in the transaction of the change. Every command that
 * the engine takes for an operation of a user passes here, whatever door it came by. What people answer in tasks and
 * which processes they start is on record already.
 */
class OwnersOperations extends UserOperationLogManager {

    private static final JsonMapper JSON = new JsonMapper();

    private final AuditTrail audit;
    private final Subjects subjects;

    OwnersOperations(AuditTrail audit, Subjects subjects) {
        this.audit = audit;
        this.subjects = subjects;
    }

    /** Nobody else is asked for: the engine gathers nothing for those whose doing our processes record. */
    @Override
    public boolean isUserOperationLogEnabled() {
        Authentication caller = getCurrentAuthentication();
        return isUserOperationLogEnabledOnCommandContext()
                && caller != null
                && caller.getGroupIds() != null
                && caller.getGroupIds().contains(Authorities.PROCESS_OWNERS);
    }

    @Override
    protected void fireUserOperationLog(UserOperationLogContext context) {
        context.getEntries().stream().filter(OwnersOperations::isNotOnRecord).forEach(this::append);
    }

    private static boolean isNotOnRecord(UserOperationLogContextEntry entry) {
        boolean start = EntityTypes.PROCESS_INSTANCE.equals(entry.getEntityType())
                && OPERATION_TYPE_CREATE.equals(entry.getOperationType());
        return !start && !CATEGORY_TASK_WORKER.equals(entry.getCategory());
    }

    private void append(UserOperationLogContextEntry entry) {
        requireNamed(entry);
        Optional<UUID> subject = Optional.ofNullable(entry.getProcessInstanceId())
                .map(it -> getProcessInstanceManager().findExecutionById(it))
                .map(ExecutionEntity::getBusinessKey)
                .flatMap(Subjects::id);
        audit.append(AuditEvent.byPerson(
                        action(entry.getOperationType()),
                        getCurrentAuthentication().getUserId(),
                        Authorities.PROCESS_OWNERS,
                        subject.flatMap(subjects::organisationOf).orElse(null),
                        subject.orElse(null))
                .with(details(entry)));
    }

    /** Of many at once the engine only tells how many there were; the record says which. */
    private static void requireNamed(UserOperationLogContextEntry entry) {
        boolean named = Stream.of(
                        entry.getProcessInstanceId(),
                        entry.getProcessDefinitionId(),
                        entry.getProcessDefinitionKey(),
                        entry.getJobDefinitionId(),
                        entry.getJobId())
                .anyMatch(Objects::nonNull);
        if (!named) {
            throw new AuthorizationException("Instances and jobs are changed one at a time");
        }
    }

    private static AuditAction action(String operation) {
        if (operation.startsWith("Suspend")) {
            return AuditAction.PROCESS_SUSPENDED;
        }
        if (operation.startsWith("Activate")) {
            return AuditAction.PROCESS_RESUMED;
        }
        return List.of(OPERATION_TYPE_SET_JOB_RETRIES, OPERATION_TYPE_EXECUTE).contains(operation)
                ? AuditAction.PROCESS_RETRIED
                : AuditAction.PROCESS_CHANGED;
    }

    private static String details(UserOperationLogContextEntry entry) {
        ObjectNode details = JSON.createObjectNode()
                .put("operation", entry.getOperationType())
                .put("entity", entry.getEntityType());
        putIfThere(details, "process", entry.getProcessDefinitionKey());
        putIfThere(details, "definition", entry.getProcessDefinitionId());
        putIfThere(details, "instance", entry.getProcessInstanceId());
        putIfThere(details, "jobDefinition", entry.getJobDefinitionId());
        putIfThere(details, "job", entry.getJobId());
        ObjectNode changes = details.putObject("changes");
        for (PropertyChange change : entry.getPropertyChanges()) {
            putIfThere(changes, change.getPropertyName(), change.getNewValueString());
        }
        return details.toString();
    }

    private static void putIfThere(ObjectNode node, String name, String value) {
        if (name != null && value != null) {
            node.put(name, value);
        }
    }
}
