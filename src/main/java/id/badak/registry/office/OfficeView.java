package id.badak.registry.office;

import java.time.LocalDate;
import java.util.List;

record OfficeView(List<Row> offices) {

    record Row(Office office, List<Served> served) {}

    record Served(Coverage coverage, String region, boolean current) {}

    static OfficeView of(List<Office> offices, List<Coverage> coverage, Regions regions, LocalDate today) {
        return new OfficeView(offices.stream()
                .map(office -> new Row(
                        office,
                        coverage.stream()
                                .filter(one -> one.office().equals(office.id()))
                                .map(one -> new Served(one, regions.nameOf(one.regionCode()), one.holdsOn(today)))
                                .toList()))
                .toList());
    }
}
