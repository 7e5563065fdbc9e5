package no.systemtilgang.process.guard;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
 * tables. It answers only about the caller, process owners included; to internal calls about anybody that is named.
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

    List<User> users(UserQueryImpl query) {
        Stream<String> ids = query.getIds() != null
                ? Arrays.stream(query.getIds())
                : Stream.ofNullable(query.getId()).findAny().or(ReadOnlyIdentity::callerId).stream();
        return ids.map(this::findUserById)
                .filter(Objects::nonNull)
                .filter(it -> query.getGroupId() == null
                        || authorities.groups(it.getId()).contains(query.getGroupId()))
                .toList();
    }

    List<Group> groups(GroupQueryImpl query) {
        String userId = Optional.ofNullable(query.getUserId())
                .or(ReadOnlyIdentity::callerId)
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

    private boolean callerMayAskAbout(String userId) {
        return caller().map(it -> userId.equals(it.getUserId())).orElse(true);
    }

    private static Optional<Authentication> caller() {
        CommandContext context = Context.getCommandContext();
        return Optional.ofNullable(context)
                .map(CommandContext::getAuthentication)
                .filter(it -> it.getUserId() != null);
    }

    private static Optional<String> callerId() {
        return caller().map(Authentication::getUserId);
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

    @Override
    public UserQuery createUserQuery() {
        return new IdentityQueries.Users(executor());
    }

    @Override
    public UserQuery createUserQuery(CommandContext context) {
        return new IdentityQueries.Users(executor());
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new BadUserRequestException("Native user queries are not supported");
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new IdentityQueries.Groups(executor());
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext context) {
        return new IdentityQueries.Groups(executor());
    }

    @Override
    public Tenant findTenantById(String tenantId) {
        return null;
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new IdentityQueries.NoTenants(executor());
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext context) {
        return new IdentityQueries.NoTenants(executor());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    private static CommandExecutor executor() {
        return Context.getProcessEngineConfiguration().getCommandExecutorTxRequired();
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
