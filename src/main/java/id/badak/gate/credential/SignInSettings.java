package id.badak.gate.credential;

import id.badak.kernel.Role;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of sign-in.
///
/// @param secondFactor who must have a second factor: `staff`, or with `optional` only who set one
///                     up
/// @param keyFile      where the key of second factors and tickets is kept, see [KeyFile]
/// @param breachedFile SHA-1 hashes of passwords known to be lost, one a line, sorted, as Have I
///                     Been Pwned offers them; empty when there is none
/// @param staffHours   how long a sign-in of staff lasts, however busy it is
/// @param ownerDays    the same for owners
@ConfigurationProperties("badak.sign-in")
public record SignInSettings(
        @DefaultValue("staff") String secondFactor,
        @DefaultValue(".badak/sign-in.key") Path keyFile,
        @DefaultValue("") String breachedFile,
        @DefaultValue("12") int staffHours,
        @DefaultValue("30") int ownerDays) {

    public SignInSettings {
        if (!List.of("staff", "optional").contains(secondFactor)) {
            throw new IllegalArgumentException("badak.sign-in.second-factor is staff or optional");
        }
        if (staffHours < 1 || staffHours > 24 || ownerDays < 1 || ownerDays > 90) {
            throw new IllegalArgumentException(
                    "badak.sign-in: staff-hours goes from 1 to 24 and owner-days from 1 to 90");
        }
    }

    public boolean requiresSecondFactor(Role role) {
        return secondFactor.equals("staff") && role != Role.OWNER;
    }
}
