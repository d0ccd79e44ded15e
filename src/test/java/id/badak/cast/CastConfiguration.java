package id.badak.cast;

import id.badak.coaching.consent.Consents;
import id.badak.coaching.mentoring.MentorCases;
import id.badak.coaching.task.Tasks;
import id.badak.coaching.visit.Visits;
import id.badak.gate.credential.SignIns;
import id.badak.registry.account.Accounts;
import id.badak.registry.facility.Facilities;
import id.badak.registry.office.Offices;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// Makes the cast a bean of the tests' context.
@TestConfiguration(proxyBeanMethods = false)
public class CastConfiguration {
    @Bean
    Cast cast(Offices offices, Accounts accounts, Facilities facilities, SignIns signIns) {
        return new Cast(offices, accounts, facilities, signIns);
    }

    @Bean
    Mentorings mentorings(Cast cast, Consents consents, MentorCases cases, Visits visits, Tasks tasks) {
        return new Mentorings(cast, consents, cases, visits, tasks);
    }
}
