package no.systemtilgang;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/** Which SQL statements a piece of work sends, as its own thread sends them; a batch counts as one. */
@TestComponent
public class Statements implements BeanPostProcessor, QueryExecutionListener {

    private static final ThreadLocal<List<String>> SENT = new ThreadLocal<>();

    /** Does the work and tells what it sent. */
    public static List<String> of(Runnable work) {
        List<String> sent = new ArrayList<>();
        SENT.set(sent);
        try {
            work.run();
            return sent;
        } finally {
            SENT.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? ProxyDataSourceBuilder.create(source).listener(this).build()
                : bean;
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (SENT.get() != null) {
            SENT.get().add(queries.get(0).getQuery().replaceAll("\\s+", " ").strip());
        }
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}
}
