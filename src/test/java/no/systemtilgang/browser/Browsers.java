package no.systemtilgang.browser;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives test methods their visitors and the database's rows; one Chromium serves all tests. */
class Browsers implements ParameterResolver, AfterEachCallback {

    private static final Namespace ALL = Namespace.create(Browsers.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == Visitor.class || type == Rows.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        ApplicationContext application = SpringExtension.getApplicationContext(test);
        Rows rows = new Rows(application.getBean(JdbcClient.class));
        if (parameter.getParameter().getType() == Rows.class) {
            return rows;
        }
        Browser browser = test.getRoot()
                .getStore(ALL)
                .getOrComputeIfAbsent(Chromium.class, it -> Chromium.start(), Chromium.class)
                .browser();
        String base = "http://localhost:" + application.getEnvironment().getRequiredProperty("server.port");
        Visitor visitor = new Visitor(browser, base, rows, !parameter.isAnnotated(WithoutScripts.class));
        visitors(test).add(visitor);
        return visitor;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        List<String> heard = new ArrayList<>();
        visitors(test).forEach(it -> heard.addAll(it.leave()));
        if (!heard.isEmpty()) {
            // JUnit adds it to what the test itself failed with
            throw new AssertionError("The browser complained:\n" + String.join("\n", heard));
        }
    }

    private static Visitors visitors(ExtensionContext test) {
        return test.getStore(Namespace.create(Browsers.class, test.getUniqueId()))
                .getOrComputeIfAbsent(Visitors.class, it -> new Visitors(), Visitors.class);
    }

    /** Those who take part in one test. */
    private static final class Visitors extends ArrayList<Visitor> {
        private static final long serialVersionUID = 1L;
    }
}
