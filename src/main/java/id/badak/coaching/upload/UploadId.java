package id.badak.coaching.upload;

import com.fasterxml.uuid.Generators;
import id.badak.coaching.mentoring.MentorCaseId;
import id.badak.kernel.AccountId;
import java.util.UUID;

/// Identifies an upload. It follows from who sends what for which case, so that whoever begins again goes on.
record UploadId(UUID value) {
    private static final UUID NAMESPACE = UUID.fromString("0a8f4c1e-6b1d-4e0e-9d55-7c6a6d1b2f40");

    static UploadId of(AccountId account, MentorCaseId mentorCase, String sha256, int bytes) {
        return new UploadId(Generators.nameBasedGenerator(NAMESPACE)
                .generate(account + " " + mentorCase + " " + sha256 + " " + bytes));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
