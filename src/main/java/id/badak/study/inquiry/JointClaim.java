package id.badak.study.inquiry;

import id.badak.kernel.BilingualText;
import id.badak.study.inquiry.InquiryFault.Kind;
import id.badak.study.inquiry.Triangulation.Position;
import id.badak.study.inquiry.Triangulation.Source;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Something the study says, with the numbers and the words it stands on side by side.
///
/// @param theme     the code of the selective stage it belongs to
/// @param estimates ids of [JointEstimate]s
/// @param inference what a named person makes of both together
public record JointClaim(
        String id,
        BilingualText words,
        UUID theme,
        List<String> estimates,
        List<Quotation> quotations,
        Triangulation triangulation,
        Fit fit,
        BilingualText inference,
        Decided inferred) {

    /// How the words stand to the numbers. Source: Fetters MD, Curry LA, Creswell JW (2013), Health Serv
    /// Res 48:2134-2156: confirmation, expansion, discordance; silence where one half has nothing is
    /// from Farmer et al. (2006).
    public enum Fit {
        CONFIRM,
        EXPAND,
        DISCORDANT,
        SILENT
    }

    public JointClaim {
        estimates = List.copyOf(estimates);
        quotations = List.copyOf(quotations);
    }

    JointClaim without(String withdrawn) {
        return new JointClaim(
                id,
                words,
                theme,
                estimates,
                Withdrawn.leave(quotations, withdrawn),
                triangulation,
                fit,
                inference,
                inferred);
    }

    /// A source that is said to speak has spoken, and one that is said to be silent has not.
    ///
    /// @param roles of the informants, by number
    /// @throws InquiryFault otherwise
    public void requireSources(Map<String, InformantRole> roles) {
        require(Source.OWNERS, hasWordsOf(roles, true));
        require(Source.OFFICERS, hasWordsOf(roles, false));
        require(Source.DOCUMENTS, !triangulation.papers().isEmpty());
    }

    /// The same holds between the numbers and the words.
    ///
    /// @throws InquiryFault otherwise
    public void requireFit() {
        boolean both = !estimates.isEmpty() && !quotations.isEmpty();
        if (both == (fit == Fit.SILENT)) {
            throw new InquiryFault(Kind.CLAIM, id, both ? "silent-with-both" : "fit-of-one-half");
        }
    }

    /// The numbers of those whose words it rests on. Who is a party to one of them neither judges it nor infers.
    public Set<String> quoted() {
        return quotations.stream().map(Quotation::informant).collect(Collectors.toSet());
    }

    private void require(Source source, boolean speaks) {
        if (speaks == (triangulation.of(source) == Position.SILENT)) {
            throw new InquiryFault(Kind.CLAIM, id, (speaks ? "source-speaks." : "source-silent.") + source.name());
        }
    }

    private boolean hasWordsOf(Map<String, InformantRole> roles, boolean owners) {
        return quotations.stream().anyMatch(quotation -> {
            var role = roles.get(quotation.informant());
            return role != null && role.isOwner() == owners;
        });
    }
}
