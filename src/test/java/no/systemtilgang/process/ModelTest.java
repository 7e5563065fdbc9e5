package no.systemtilgang.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import no.systemtilgang.ApplicationTest;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ApplicationTest
class ModelTest {

    /** Waiting instances name these classes and ids: a name that is here stays until no instance can need it. */
    private static final Set<String> DELEGATES = Set.of(
            "no.systemtilgang.process.AddClient",
            "no.systemtilgang.process.ApplyChange",
            "no.systemtilgang.process.CreateChosenSystemUser",
            "no.systemtilgang.process.CreateSystemUser",
            "no.systemtilgang.process.EndClientSetUp",
            "no.systemtilgang.process.EndCreation",
            "no.systemtilgang.process.EndRemoval",
            "no.systemtilgang.process.ExpireChange",
            "no.systemtilgang.process.ExpireRequest",
            "no.systemtilgang.process.FinishClientSetUp",
            "no.systemtilgang.process.HandleAnswer",
            "no.systemtilgang.process.HandleChangeAnswer",
            "no.systemtilgang.process.HandleClientChoice",
            "no.systemtilgang.process.HandleCreationAnswer",
            "no.systemtilgang.process.HandleRemovalAnswer",
            "no.systemtilgang.process.LeaveClientSetUpOpen",
            "no.systemtilgang.process.OpenClientSetUp",
            "no.systemtilgang.process.OpenCreation",
            "no.systemtilgang.process.OpenRemoval",
            "no.systemtilgang.process.RegisterChange",
            "no.systemtilgang.process.RegisterRequest",
            "no.systemtilgang.process.RejectChange",
            "no.systemtilgang.process.RejectRequest",
            "no.systemtilgang.process.RemindApprovers",
            "no.systemtilgang.process.RemindOfChange",
            "no.systemtilgang.process.RemoveSystemUser",
            "no.systemtilgang.process.SendChangeToReceipt",
            "no.systemtilgang.process.SendToReceipt",
            "no.systemtilgang.process.ShowNotAdded",
            "no.systemtilgang.process.WithdrawChange",
            "no.systemtilgang.process.WithdrawRequest");

    private static final Set<String> WAITING_PLACES = Set.of(
            "system-user-request/approve",
            "change-request/approve-change",
            "client-administration/add-clients",
            "system-user-creation/create-access",
            "system-user-removal/confirm-removal");

    /** The processes that people start themselves. */
    private static final List<String> STARTED_IN_TASKLIST =
            List.of(ClientAdministrationProcess.KEY, SystemUserCreationProcess.KEY, SystemUserRemovalProcess.KEY);

    private final ApplicationContext beans;

    @Autowired
    ModelTest(ApplicationContext beans) {
        this.beans = beans;
    }

    @Test
    void everyDelegateIsOnTheListAndABean() throws ClassNotFoundException {
        assertThat(Set.copyOf(Models.camunda("class"))).isEqualTo(DELEGATES);
        for (String name : DELEGATES) {
            assertThat(beans.getBeansOfType(Class.forName(name).asSubclass(JavaDelegate.class)))
                    .hasSize(1);
        }
    }

    @Test
    void everyServiceTaskIsDoneByADelegate() {
        assertThat(Models.all(ServiceTask.class))
                .allSatisfy(it -> assertThat(it.getCamundaClass()).isNotNull());
    }

    @Test
    void thePlacesWhereInstancesWaitKeepTheirIds() {
        assertThat(Models.all(UserTask.class).stream()
                        .map(it -> ((Process) it.getParentElement()).getId() + "/" + it.getId()))
                .containsExactlyInAnyOrderElementsOf(WAITING_PLACES);
    }

    @Test
    void everyProcessSaysHowLongItsHistoryIsKept() {
        assertThat(Models.all(Process.class)).allSatisfy(it -> {
            assertThat(it.isExecutable()).isTrue();
            assertThat(it.getCamundaHistoryTimeToLiveString()).matches("P[0-9]+D");
            assertThat(it.isCamundaStartableInTasklist()).isEqualTo(STARTED_IN_TASKLIST.contains(it.getId()));
        });
    }

    @Test
    void whatRunsInTheBackgroundRunsPartByPart() {
        assertThat(Models.all(MultiInstanceLoopCharacteristics.class))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.isSequential()).isTrue();
                    assertThat(it.isCamundaAsyncBefore()).isTrue();
                    assertThat(it.isCamundaExclusive()).isTrue();
                    assertThat(it.getCamundaCollection()).isNull();
                });
        assertThat(Models.camunda("asyncBefore")).hasSize(1);
        assertThat(Models.camunda("asyncAfter")).isEmpty();
    }

    @Test
    void everyFormIsThereAndUsed() {
        assertThat(Models.camunda("formKey").stream().map(it -> it.replaceFirst("^embedded:deployment:", "")))
                .containsExactlyInAnyOrderElementsOf(Models.names("forms", ""));
        assertThat(Models.all(UserTask.class))
                .allSatisfy(it -> assertThat(it.getCamundaFormKey()).startsWith("embedded:deployment:"));
    }

    @Test
    void everyUserTaskIsForAGroupAndForNobodyByName() {
        assertThat(Models.all(UserTask.class)).allSatisfy(it -> {
            assertThat(it.getCamundaCandidateGroups()).isNotBlank();
            assertThat(it.getCamundaAssignee()).isNull();
            assertThat(it.getCamundaCandidateUsers()).isNull();
        });
    }

    @Test
    void everyCallNamesAProcessOfTheSameDeployment() {
        assertThat(Models.all(CallActivity.class)).isNotEmpty().allSatisfy(it -> {
            assertThat(Models.processes()).contains(it.getCalledElement());
            assertThat(it.getCamundaCalledElementBinding()).isEqualTo("deployment");
        });
    }

    @Test
    void everyChoiceHasADefaultSoThatNoInstanceIsStuck() {
        assertThat(Models.all(ExclusiveGateway.class))
                .filteredOn(it -> !Models.isJoin(it))
                .allSatisfy(it -> assertThat(it.getDefault()).as(it.getId()).isNotNull());
    }

    @Test
    void theEventsOfTheModelsWaitForWhatTheVerbsThrow() {
        for (String process : List.of(SystemUserRequestProcess.KEY, ChangeRequestProcess.KEY)) {
            assertThat(errorCodes(process)).containsExactlyInAnyOrder(DecisionTasks.EXPIRED, DecisionTasks.WITHDRAWN);
            assertThat(definitions(process, EscalationEventDefinition.class))
                    .extracting(it -> it.getEscalation().getEscalationCode())
                    .containsExactly(DecisionTasks.REMINDER);
        }
        assertThat(errorCodes(ClientAdministrationProcess.KEY))
                .containsExactlyInAnyOrder(
                        SetUpTasks.LEFT_OPEN,
                        SystemUserRemoval.SYSTEM_USER_REMOVED,
                        SystemUserRemoval.SYSTEM_USER_REMOVED,
                        AddClient.NOT_ALL_ADDED,
                        AddClient.NOT_ALL_ADDED);
        assertThat(errorCodes(SystemUserCreationProcess.KEY)).containsExactly(SystemUserCreationProcess.LEFT_OPEN);
        assertThat(errorCodes(SystemUserRemovalProcess.KEY))
                .containsExactlyInAnyOrder(SystemUserRemovalProcess.LEFT_OPEN, SystemUserRemoval.SYSTEM_USER_REMOVED);
    }

    private static List<String> errorCodes(String process) {
        return definitions(process, ErrorEventDefinition.class).stream()
                .map(it -> it.getError().getErrorCode())
                .toList();
    }

    private static <T extends EventDefinition> List<T> definitions(String process, Class<T> kind) {
        return Models.all(CatchEvent.class).stream()
                .filter(it -> processOf(it).equals(process))
                .flatMap(it -> it.getEventDefinitions().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static String processOf(ModelElementInstance element) {
        return element instanceof Process process ? process.getId() : processOf(element.getParentElement());
    }
}
