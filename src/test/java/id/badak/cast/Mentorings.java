package id.badak.cast;

import id.badak.cast.Cast.Company;
import id.badak.coaching.consent.Consents;
import id.badak.coaching.mentoring.MentorCases;
import id.badak.coaching.task.Tasks;
import id.badak.coaching.visit.Visits;
import id.badak.kernel.Role;
import id.badak.registry.facility.Facility;

/// Begins mentoring through the doors themselves, without a page between.
public record Mentorings(Cast cast, Consents consents, MentorCases cases, Visits visits, Tasks tasks) {

    /// A kitchen of a new office.
    public Mentored begun() {
        return in(cast.inNewOffice());
    }

    /// One more kitchen of an office.
    public Mentored in(Company company) {
        return of(company, company.kitchen("Keripik Pisang Bu Siti"));
    }

    public Mentored of(Company company, Facility place) {
        var owner = company.owner(place.enterprise(), "Bu Siti");
        owner.act(() -> consents.give(consents.textVersion()));
        var mentor = company.the(Role.MENTOR);
        var mentorCase = company.the(Role.COORDINATOR)
                .act(() -> cases.assign(place.id(), mentor.actor().account(), "paling dekat"));
        return new Mentored(this, company, place, owner, mentor, mentorCase);
    }
}
