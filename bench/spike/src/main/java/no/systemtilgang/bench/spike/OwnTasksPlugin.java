package no.systemtilgang.bench.spike;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Task access by candidate group instead of by authorization rows. */
class OwnTasksPlugin extends AbstractProcessEnginePlugin {

    private final List<String> ordinarilyCheckedGroups;

    OwnTasksPlugin(String... ordinarilyCheckedGroups) {
        this.ordinarilyCheckedGroups = List.of(ordinarilyCheckedGroups);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<SessionFactory> factories = new ArrayList<>();
        if (engine.getCustomSessionFactories() != null) {
            factories.addAll(engine.getCustomSessionFactories());
        }
        factories.add(OwnGroupsTaskQueries.factory(ordinarilyCheckedGroups));
        engine.setCustomSessionFactories(factories);
        engine.setCommandCheckers(new ArrayList<>(List.of(new TenantCommandChecker(), new CandidateGroupChecker())));
        engine.setResourceAuthorizationProvider(new NoTaskGrants());
    }
}
