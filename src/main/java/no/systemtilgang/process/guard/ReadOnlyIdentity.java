package no.systemtilgang.process.guard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.systemtilgang.identity.Authorities;
import no.systemtilgang.party.Parties;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.TenantQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.stereotype.Component;

/**
 * Who the engine's users and groups are: persons and their capabilities from the party tables, never the engine's own
 * tables. It answers only about the caller; to process owners and to internal calls about anybody that is named.
 */
class ReadOnlyIdentity implements ReadOnlyIdentityProvider {

    private final Parties parties;
    private final Authorities authorities;

    private ReadOnlyIdentity(Parties parties, Authorities authorities) {
        this.parties = parties;
        this.authorities = authorities;
    }

    @Override
    public User findUserById(String userId) {
        return userId == null || !callerMayAskAbout(userId)
                ? null
                : parties.person(userId).map(ReadOnlyIdentity::user).orElse(null);
    }

    @Override
    public Group findGroupById(String groupId) {
        return caller().filter(it -> groupId != null
                        && it.getGroupIds() != null
                        && it.getGroupIds().contains(groupId))
                .map(it -> (Group) group(groupId))
                .orElse(null);
    }

    /** Nobody logs in to the engine itself. */
    @Override
    public boolean checkPassword(String userId, String password) {
        return false;
    }

    private List<User> users(UserQueryImpl query) {
        List<String> named =
                query.getIds() != null ? List.of(query.getIds()) : Collections.singletonList(query.getId());
        Stream<String> ids = named.contains(null) ? caller().map(Authentication::getUserId).stream() : named.stream();
        return ids.map(this::findUserById)
                .filter(java.util.Objects::nonNull)
                .filter(matching(query.getGroupId(), it -> authorities.groups(it.getId())))
                .toList();
    }

    private List<Group> groups(GroupQueryImpl query) {
        String userId = Optional.ofNullable(query.getUserId())
                .or(() -> caller().map(Authentication::getUserId))
                .orElse(null);
        if (userId == null || !callerMayAskAbout(userId)) {
            return List.of();
        }
        List<String> ids = query.getIds() == null ? null : List.of(query.getIds());
        return authorities.groups(userId).stream()
                .filter(id -> query.getId() == null || query.getId().equals(id))
                .filter(id -> ids == null || ids.contains(id))
                .map(id -> (Group) group(id))
                .toList();
    }

    private static Predicate<User> matching(String groupId, java.util.function.Function<User, List<String>> groupsOf) {
        return user -> groupId == null || groupsOf.apply(user).contains(groupId);
    }

    private boolean callerMayAskAbout(String userId) {
        return caller().map(it -> userId.equals(it.getUserId()) || authorities.isProcessOwner(it.getUserId()))
                .orElse(true);
    }

    private static Optional<Authentication> caller() {
        CommandContext context = Context.getCommandContext();
        return Optional.ofNullable(context)
                .map(CommandContext::getAuthentication)
                .filter(it -> it.getUserId() != null);
    }

    private static User user(no.systemtilgang.party.Person person) {
        UserEntity user = new UserEntity(person.id());
        user.setFirstName(person.name());
        user.setLastName("");
        return user;
    }

    private static GroupEntity group(String id) {
        GroupEntity group = new GroupEntity(id);
        group.setName(id);
        group.setType("WORKFLOW");
        return group;
    }

    private static <T> List<T> page(List<T> all, Page page) {
        if (page == null) {
            return new ArrayList<>(all);
        }
        int from = Math.min(page.getFirstResult(), all.size());
        return new ArrayList<>(all.subList(from, Math.min(from + page.getMaxResults(), all.size())));
    }

    @Override
    public UserQuery createUserQuery() {
        return new Users(executor());
    }

    @Override
    public UserQuery createUserQuery(CommandContext context) {
        return new Users(executor());
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new BadUserRequestException("Native user queries are not supported");
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new Groups(executor());
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext context) {
        return new Groups(executor());
    }

    @Override
    public Tenant findTenantById(String tenantId) {
        return null;
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new NoTenants(executor());
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext context) {
        return new NoTenants(executor());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    private static CommandExecutor executor() {
        return Context.getProcessEngineConfiguration().getCommandExecutorTxRequired();
    }

    private static ReadOnlyIdentity current(CommandContext context) {
        return (ReadOnlyIdentity) context.getReadOnlyIdentityProvider();
    }

    /** One answer list serves list and count. */
    private static class Users extends UserQueryImpl {
        Users(CommandExecutor executor) {
            super(executor);
        }

        @Override
        public long executeCount(CommandContext context) {
            return current(context).users(this).size();
        }

        @Override
        public List<User> executeList(CommandContext context, Page page) {
            return page(current(context).users(this), page);
        }
    }

    private static class Groups extends GroupQueryImpl {
        Groups(CommandExecutor executor) {
            super(executor);
        }

        @Override
        public long executeCount(CommandContext context) {
            return current(context).groups(this).size();
        }

        @Override
        public List<Group> executeList(CommandContext context, Page page) {
            return page(current(context).groups(this), page);
        }
    }

    private static class NoTenants extends TenantQueryImpl {
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

    /** Opens one for each command of the engine. */
    @Component
    static class Factory implements SessionFactory {

        private final Parties parties;
        private final Authorities authorities;

        Factory(Parties parties, Authorities authorities) {
            this.parties = parties;
            this.authorities = authorities;
        }

        @Override
        public Class<?> getSessionType() {
            return ReadOnlyIdentityProvider.class;
        }

        @Override
        public Session openSession() {
            return new ReadOnlyIdentity(parties, authorities);
        }
    }
}
