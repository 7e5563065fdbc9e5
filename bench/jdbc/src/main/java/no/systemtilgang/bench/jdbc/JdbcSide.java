package no.systemtilgang.bench.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import no.systemtilgang.bench.side.Asked;
import no.systemtilgang.bench.side.Child;
import no.systemtilgang.bench.side.Customer;
import no.systemtilgang.bench.side.Rows;
import no.systemtilgang.bench.side.Settings;
import no.systemtilgang.bench.side.Side;

/** The limit: the rows that the product writes, audit included, in as few statements, without an engine or a check. */
public final class JdbcSide implements Side {

    private final HikariDataSource dataSource;

    private JdbcSide(Settings settings) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(settings.url());
        pool.setUsername(settings.user());
        pool.setPassword(settings.password());
        pool.setMaximumPoolSize(settings.pool());
        pool.setAutoCommit(false);
        dataSource = new HikariDataSource(pool);
    }

    public static void main(String[] args) throws Exception {
        Child.serve(JdbcSide::new);
    }

    @Override
    public String request(Customer customer, String externalRef) {
        UUID id = Side.newId();
        transaction(connection -> {
            Rows.insertRequest(connection, id, Asked.variables(customer, externalRef), id.toString());
            Audit.append(connection, "REQUEST_CREATED", customer, id, Audit.By.VENDOR);
            return null;
        });
        return id.toString();
    }

    @Override
    public String find(Customer customer, String request) {
        Object found = transaction(connection -> Rows.value(
                connection,
                """
                select id from systemtilgang.request where party_org_no = ? and status = 'New' and not is_deleted
                order by created desc limit 15""",
                customer.orgNo()));
        Side.requireSame(UUID.fromString(request), java.util.List.of(found));
        return request;
    }

    @Override
    public void approve(Customer customer, String request, String task) {
        UUID id = UUID.fromString(request);
        transaction(connection -> {
            Rows.insertSystemUser(connection, id, customer.personId());
            Audit.append(connection, "REQUEST_APPROVED", customer, id, Audit.By.PERSON);
            Audit.append(connection, "SYSTEM_USER_CREATED", customer, id, Audit.By.PERSON);
            return null;
        });
    }

    @Override
    public void close() {
        dataSource.close();
    }

    private <T> T transaction(Rows.Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            T result = work.with(connection);
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
