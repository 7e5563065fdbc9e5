package no.systemtilgang.process.guard;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.producer.CacheAwareHistoryEventProducer;

/** Keeps who began an instance out of the engine's history, which process owners read: it is in the record. */
class NoStarterInHistory extends CacheAwareHistoryEventProducer {

    @Override
    public HistoryEvent createProcessInstanceStartEvt(DelegateExecution execution) {
        HistoryEvent begun = super.createProcessInstanceStartEvt(execution);
        ((HistoricProcessInstanceEventEntity) begun).setStartUserId(null);
        return begun;
    }
}
