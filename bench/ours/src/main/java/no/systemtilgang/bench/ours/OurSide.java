package no.systemtilgang.bench.ours;

import java.util.List;
import java.util.UUID;
import no.systemtilgang.Systemtilgang;
import no.systemtilgang.bench.side.Asked;
import no.systemtilgang.bench.side.Child;
import no.systemtilgang.bench.side.Customer;
import no.systemtilgang.bench.side.Settings;
import no.systemtilgang.bench.side.Side;
import no.systemtilgang.identity.Actor;
import no.systemtilgang.process.Acting;
import no.systemtilgang.process.SystemUserRequestProcess;
import no.systemtilgang.register.Powers;
import no.systemtilgang.request.NewRequest;
import no.systemtilgang.request.UserType;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The product itself, as its jar starts it with a production database: the verbs that its pages and its API call, with
 * authorizations, record and jobs on. Only HTTP is left out: its web server listens on a free port that nobody calls.
 */
public final class OurSide implements Side {

    private static final Actor.Vendor VENDOR = new Actor.Vendor(Asked.VENDOR);

    private final ConfigurableApplicationContext context;
    private final SystemUserRequestProcess process;
    private final TaskService tasks;
    private final Acting acting;

    private OurSide(Settings settings) {
        context = SpringApplication.run(Systemtilgang.class);
        process = context.getBean(SystemUserRequestProcess.class);
        tasks = context.getBean(TaskService.class);
        acting = context.getBean(Acting.class);
    }

    public static void main(String[] args) throws Exception {
        Child.serve(OurSide::new);
    }

    @Override
    public String request(Customer customer, String externalRef) {
        NewRequest asked = new NewRequest(
                UserType.STANDARD,
                Asked.SYSTEM_ID,
                customer.orgNo(),
                externalRef,
                Asked.TITLE,
                Powers.fromJson(Asked.RIGHTS, null),
                Asked.REDIRECT_URL);
        return process.submit(VENDOR, asked).request().id().toString();
    }

    /** As in Tasklist; whose tasks these are is for the engine's guard to know. */
    @Override
    public String find(Customer customer, String request) {
        List<String> found = acting
                .as(
                        new Actor.Person(customer.personId()),
                        () -> tasks.createTaskQuery()
                                .orderByTaskCreateTime()
                                .desc()
                                .listPage(0, 15))
                .stream()
                .map(it -> it.getId())
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException("Expected one task, found " + found);
        }
        return found.get(0);
    }

    @Override
    public void approve(Customer customer, String request, String task) {
        process.decide(new Actor.Person(customer.personId()), UUID.fromString(request), "approve", null);
    }

    @Override
    public String special(String command) {
        return new Decisions(context).answer(command);
    }

    @Override
    public void close() {
        context.close();
    }
}
