package no.systemtilgang.process.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.systemtilgang.audit.AuditTrail;
import no.systemtilgang.process.ChangeGates;
import no.systemtilgang.process.ChangeLocks;
import no.systemtilgang.process.ClientGates;
import no.systemtilgang.process.ClientLocks;
import no.systemtilgang.process.CreationGates;
import no.systemtilgang.process.RemovalGates;
import no.systemtilgang.process.RemovalLocks;
import no.systemtilgang.process.RequestGates;
import no.systemtilgang.process.Subjects;
import no.systemtilgang.process.TaskNames;
import no.systemtilgang.request.Requests;
import no.systemtilgang.systemuser.Creations;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserOperationLogManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.springframework.stereotype.Component;

/** Puts every guard in its place before the engine is built. */
@Component
class EngineGuards extends AbstractProcessEnginePlugin {

    private final ReadOnlyIdentity.Factory identity;
    private final RequestGates requestGates;
    private final ChangeGates changeGates;
    private final ClientGates clientGates;
    private final CreationGates creationGates;
    private final RemovalGates removalGates;
    private final Requests requests;
    private final ChangeLocks changes;
    private final ClientLocks clients;
    private final Creations creations;
    private final RemovalLocks removals;
    private final TaskNames taskNames;
    private final AuditTrail audit;
    private final Subjects subjects;
    private final Grants.Table grants;
    private final WaitingGroups waiting;

    EngineGuards(
            ReadOnlyIdentity.Factory identity,
            RequestGates requestGates,
            ChangeGates changeGates,
            ClientGates clientGates,
            CreationGates creationGates,
            RemovalGates removalGates,
            Requests requests,
            ChangeLocks changes,
            ClientLocks clients,
            Creations creations,
            RemovalLocks removals,
            TaskNames taskNames,
            AuditTrail audit,
            Subjects subjects,
            Grants.Table grants,
            WaitingGroups waiting) {
        this.identity = identity;
        this.requestGates = requestGates;
        this.changeGates = changeGates;
        this.clientGates = clientGates;
        this.creationGates = creationGates;
        this.removalGates = removalGates;
        this.requests = requests;
        this.changes = changes;
        this.clients = clients;
        this.creations = creations;
        this.removals = removals;
        this.taskNames = taskNames;
        this.audit = audit;
        this.subjects = subjects;
        this.grants = grants;
        this.waiting = waiting;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setTaskService(new GuardedTaskService());
        engine.setResourceAuthorizationProvider(new NoTaskGrants());
        engine.setCommandCheckers(new ArrayList<>(List.of(
                new TenantCommandChecker(),
                new CandidateGroupChecker(requests, changes, clients, creations, removals))));
        engine.setCustomSessionFactories(new ArrayList<>(List.of(
                new Managers(AuthorizationManager.class, () -> new OwnGroupsTaskQueries(grants, waiting)),
                new Managers(UserOperationLogManager.class, () -> new OwnersOperations(audit, subjects)),
                new Managers(TaskManager.class, LeanTasks::new),
                new Managers(ExecutionManager.class, LeanExecutions::new),
                new Managers(VariableInstanceManager.class, LeanVariables::new),
                new Managers(ProcessDefinitionManager.class, LeanDefinitions::new))));
        TaskQueryProperties.register();
        engine.setIdentityProviderSessionFactory(identity);
        engine.setValueTypeResolver(new PlainValues());
        engine.setHistoryEventProducer(new NoStarterInHistory());
        // Expressions reach nothing but the gates; the starter's own manager would let them reach every bean.
        engine.setExpressionManager(new JuelExpressionManager(Map.of(
                "request",
                requestGates,
                "change",
                changeGates,
                "client",
                clientGates,
                "creation",
                creationGates,
                "removal",
                removalGates)));
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new NamedTasks(taskNames))));
        engine.setCustomPreCommandInterceptorsTxRequired(new ArrayList<>(List.of(new UnstorableTexts())));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(new ArrayList<>(List.of(new UnstorableTexts())));
        // After the engine's own interceptors: before them nobody acts yet.
        engine.setCustomPostCommandInterceptorsTxRequired(new ArrayList<>(List.of(new NoSideDoors())));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(new ArrayList<>(List.of(new NoSideDoors())));
    }
}
