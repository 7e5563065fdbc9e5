package no.systemtilgang.process.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.systemtilgang.identity.Authorities;
import no.systemtilgang.process.ChangeGates;
import no.systemtilgang.process.ChangeLocks;
import no.systemtilgang.process.ClientGates;
import no.systemtilgang.process.ClientLocks;
import no.systemtilgang.process.RequestGates;
import no.systemtilgang.process.TaskNames;
import no.systemtilgang.request.Requests;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.springframework.stereotype.Component;

/** Puts every guard in its place before the engine is built. */
@Component
class EngineGuards extends AbstractProcessEnginePlugin {

    private final ReadOnlyIdentity.Factory identity;
    private final RequestGates requestGates;
    private final ChangeGates changeGates;
    private final ClientGates clientGates;
    private final Requests requests;
    private final ChangeLocks changes;
    private final ClientLocks clients;
    private final TaskNames taskNames;

    EngineGuards(
            ReadOnlyIdentity.Factory identity,
            RequestGates requestGates,
            ChangeGates changeGates,
            ClientGates clientGates,
            Requests requests,
            ChangeLocks changes,
            ClientLocks clients,
            TaskNames taskNames) {
        this.identity = identity;
        this.requestGates = requestGates;
        this.changeGates = changeGates;
        this.clientGates = clientGates;
        this.requests = requests;
        this.changes = changes;
        this.clients = clients;
        this.taskNames = taskNames;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setTaskService(new GuardedTaskService());
        engine.setResourceAuthorizationProvider(new NoTaskGrants());
        engine.setCommandCheckers(new ArrayList<>(
                List.of(new TenantCommandChecker(), new CandidateGroupChecker(requests, changes, clients))));
        engine.setCustomSessionFactories(
                new ArrayList<>(List.of(OwnGroupsTaskQueries.factory(List.of(Authorities.PROCESS_OWNERS)))));
        engine.setIdentityProviderSessionFactory(identity);
        // Expressions reach nothing but the gates; the starter's own manager would let them reach every bean.
        engine.setExpressionManager(new JuelExpressionManager(
                Map.of("request", requestGates, "change", changeGates, "client", clientGates)));
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new NamedTasks(taskNames))));
        // After the engine's own interceptors: before them nobody acts yet.
        engine.setCustomPostCommandInterceptorsTxRequired(new ArrayList<>(List.of(new NoSideDoors())));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(new ArrayList<>(List.of(new NoSideDoors())));
    }
}
