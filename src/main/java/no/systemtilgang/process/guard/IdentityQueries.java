package no.systemtilgang.process.guard;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/** The engine's queries for users, groups and tenants, answered by {@link ReadOnlyIdentity}. */
final class IdentityQueries {

    private IdentityQueries() {}

    private static ReadOnlyIdentity identity(CommandContext context) {
        return (ReadOnlyIdentity) context.getReadOnlyIdentityProvider();
    }

    private static <T> List<T> page(List<T> all, Page page) {
        if (page == null) {
            return new ArrayList<>(all);
        }
        int from = Math.min(page.getFirstResult(), all.size());
        return new ArrayList<>(all.subList(from, Math.min(from + page.getMaxResults(), all.size())));
    }

    static class Users extends UserQueryImpl {
        Users(CommandExecutor executor) {
            super(executor);
        }

        @Override
        public long executeCount(CommandContext context) {
            return identity(context).users(this).size();
        }

        @Override
        public List<User> executeList(CommandContext context, Page page) {
            return page(identity(context).users(this), page);
        }
    }

    static class Groups extends GroupQueryImpl {
        Groups(CommandExecutor executor) {
            super(executor);
        }

        @Override
        public long executeCount(CommandContext context) {
            return identity(context).groups(this).size();
        }

        @Override
        public List<Group> executeList(CommandContext context, Page page) {
            return page(identity(context).groups(this), page);
        }
    }

    static class NoTenants extends TenantQueryImpl {
        NoTenants(CommandExecutor executor) {
            super(executor);
        }

        @Override
        public long executeCount(CommandContext context) {
            return 0;
        }

        @Override
        public List<Tenant> executeList(CommandContext context, Page page) {
            return new ArrayList<>();
        }
    }
}
