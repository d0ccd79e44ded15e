package id.badak.prove.route;

import id.badak.cast.Cast;
import id.badak.gate.credential.SignIns;
import id.badak.kernel.Role;
import id.badak.prove.ground.ProofRun;
import id.badak.registry.account.Accounts;
import id.badak.registry.facility.Facilities;
import id.badak.registry.office.Offices;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The running application with two offices in it, each with two businesses of which everything is
/// known that Badak can know.
///
/// @param own       a business of the first office
/// @param neighbour another of the same office, mentored by somebody else
/// @param foreign   a business of the second office
public record Stage(int port, List<Route> routes, Planted own, Planted neighbour, Planted foreign, Planted beyond) {
    public static final Set<Role> ROLES = Set.copyOf(EnumSet.range(Role.OWNER, Role.NATIONAL));

    public static Stage set(ProofRun run) throws Exception {
        var ground = run.ground();
        var context = ground.application(
                "--badak.sign-in.second-factor=optional",
                "--badak.shell.proxy-request-id=true",
                // Else the server ends a connection after its hundredth request, and that answer says so.
                "--server.tomcat.max-keep-alive-requests=-1");
        var port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
        var facilities = ground.bean(Facilities.class);
        var cast = new Cast(
                ground.bean(Offices.class), ground.bean(Accounts.class), facilities, ground.bean(SignIns.class));
        var here = cast.inNewOffice();
        var there = cast.inNewOffice();
        here.hire(Role.NATIONAL, "Pak Nasional");
        there.hire(Role.NATIONAL, "Bu Nasional");
        var mapping = context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        run.say("planting two businesses in each of two offices");
        return new Stage(
                port,
                Route.list(mapping),
                Planted.in(port, here, facilities, ground.database()),
                Planted.in(port, here, facilities, ground.database()),
                Planted.in(port, there, facilities, ground.database()),
                Planted.in(port, there, facilities, ground.database()));
    }

    /// The same, seen from the other office.
    Stage turned() {
        return new Stage(
                port, routes, /* own= */ foreign, /* neighbour= */ beyond, /* foreign= */ own, /* beyond= */ neighbour);
    }

    /// Signs in whoever the role is in the first office.
    ///
    /// @param role null for somebody who has not signed in
    Caller caller(@Nullable Role role) {
        return role == null ? Caller.signedOut(port) : Caller.signedIn(port, own.the(role));
    }
}
