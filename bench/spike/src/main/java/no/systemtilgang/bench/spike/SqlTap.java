package no.systemtilgang.bench.spike;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Hears the queries that pass through a data source, with their parameters filled in, while it is open. */
class SqlTap extends DelegatingDataSource {

    private final List<String> heard = new ArrayList<>();
    private boolean open;

    SqlTap(DataSource target) {
        super(target);
    }

    List<String> listen(Runnable work) {
        heard.clear();
        open = true;
        work.run();
        open = false;
        return List.copyOf(heard);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return open ? tapped(Connection.class, connection) : connection;
    }

    private <T> T tapped(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        if (method.getName().startsWith("execute")) {
                            heard.add(target.toString().replaceFirst("(?s)^.* wrapping ", ""));
                        }
                        Object result = method.invoke(target, arguments);
                        return result instanceof PreparedStatement statement
                                ? tapped(PreparedStatement.class, statement)
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
