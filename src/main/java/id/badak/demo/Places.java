package id.badak.demo;

import id.badak.kernel.AccountId;
import id.badak.kernel.Actor;
import id.badak.kernel.Ids;
import id.badak.kernel.Role;
import id.badak.registry.facility.Facilities;
import id.badak.registry.facility.FacilityDraft;
import id.badak.registry.standard.Standards;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

@Component
class Places {
    private static final String FILE = "/demo/enterprises.csv";
    private static final int RECENT_DAYS = 75;

    private final Facilities facilities;
    private final Companies companies;
    private final Standards standards;

    Places(Facilities facilities, Companies companies, Standards standards) {
        this.facilities = facilities;
        this.companies = companies;
        this.standards = standards;
    }

    /// Registers them all, in the order of the file.
    List<Place> register(Map<String, Company> byOffice, LocalDate today) {
        var rows = read();
        return IntStream.range(0, rows.size())
                .mapToObj(number -> register(
                        number,
                        rows.get(number),
                        Objects.requireNonNull(byOffice.get(rows.get(number).get("office"))),
                        today))
                .toList();
    }

    private Place register(int number, CSVRecord row, Company company, LocalDate today) {
        var course = Course.valueOf(row.get("course"));
        var joinedOn = joinedOn(number, course, today);
        var registeredOn = LocalDate.of(2021, 2, 1).plusDays(number);
        var facility = Scene.play(company.system(), registeredOn, () -> facilities.register(draft(row)));
        var owner = new Actor(new AccountId(Ids.next()), company.office().id(), Role.OWNER, facility.enterprise());
        companies.welcome(
                owner, row.get("owner"), registeredOn, company, course == Course.HERO ? DemoSignIns.OWNER : null);
        return new Place(number, company, facility, owner, course, row.get("mentor"), joinedOn);
    }

    /// Three waves of old ones, one a year; the others came this autumn.
    private static LocalDate joinedOn(int number, Course course, LocalDate today) {
        return course.hasPast()
                ? LocalDate.of(2022 + number % 3, 1, 10).plusDays(number)
                : today.minusDays(RECENT_DAYS + number % 10);
    }

    private FacilityDraft draft(CSVRecord row) {
        var kind = standards.kinds().find(row.get("kind")).orElseThrow();
        return new FacilityDraft(
                row.get("reference"),
                row.get("name"),
                row.get("owner"),
                null,
                row.get("name"),
                kind.chain(),
                kind.code(),
                row.get("commodity"),
                row.get("region"),
                row.get("address"));
    }

    private static List<CSVRecord> read() {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .get();
        try (var stream = Places.class.getResourceAsStream(FILE);
                var reader = new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
