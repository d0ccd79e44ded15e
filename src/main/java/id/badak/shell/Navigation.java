package id.badak.shell;

import id.badak.kernel.Role;
import id.badak.shell.Frame.Entry;
import java.util.List;

/// Where each role can go; the first entry is its home.
final class Navigation {
    private static final Entry FACILITIES = new Entry("/sarana", "nav.facilities");
    private static final Entry INSTRUMENTS = new Entry("/instrumen", "nav.instruments");
    private static final Entry FIGURES = new Entry("/kinerja", "nav.figures");
    private static final Entry PERMITS = new Entry("/izin", "nav.permits");
    private static final Entry VALVE = new Entry("/katup", "nav.valve");
    private static final Entry OFFICES = new Entry("/unit-kerja", "nav.offices");
    private static final Entry DATA_REQUESTS = new Entry("/permintaan-data", "nav.data-requests");
    private static final Entry TRAIL = new Entry("/jejak", "nav.trail");
    private static final Entry ACCOUNTS = new Entry("/pengguna", "nav.accounts");

    private Navigation() {}

    static List<Entry> of(Role role) {
        return switch (role) {
            case OWNER ->
                List.of(
                        new Entry("/beranda", "nav.home"),
                        new Entry("/persetujuan", "nav.consent"),
                        new Entry("/siapa-melihat", "nav.who-sees"),
                        new Entry("/data-saya", "nav.my-data"));
            case MENTOR -> List.of(new Entry("/binaan", "nav.cases"), FACILITIES, INSTRUMENTS);
            case COORDINATOR ->
                List.of(
                        new Entry("/penugasan", "nav.assignments"),
                        FACILITIES,
                        INSTRUMENTS,
                        OFFICES,
                        ACCOUNTS,
                        DATA_REQUESTS,
                        TRAIL);
            case INSPECTOR ->
                List.of(new Entry("/pemeriksaan", "nav.inspections"), PERMITS, VALVE, FACILITIES, INSTRUMENTS);
            case HEAD ->
                List.of(
                        FIGURES,
                        new Entry("/pemeriksaan", "nav.inspections"),
                        PERMITS,
                        VALVE,
                        FACILITIES,
                        INSTRUMENTS,
                        OFFICES,
                        ACCOUNTS,
                        TRAIL);
            case RESEARCHER -> List.of(FIGURES, new Entry("/penelitian", "nav.research"), INSTRUMENTS);
            case NATIONAL -> List.of(new Entry("/nasional", "nav.national"), OFFICES, INSTRUMENTS);
            case SYSTEM -> List.of();
        };
    }

    static String home(Role role) {
        return of(role).getFirst().path();
    }
}
