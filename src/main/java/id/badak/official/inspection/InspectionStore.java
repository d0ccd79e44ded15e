package id.badak.official.inspection;

import id.badak.database.OfficialDatabase;
import id.badak.kernel.AccountId;
import id.badak.kernel.Acting;
import id.badak.kernel.EnterpriseId;
import id.badak.kernel.FacilityId;
import id.badak.kernel.Ids;
import id.badak.kernel.PageRequest;
import id.badak.registry.facility.Facility;
import id.badak.registry.grading.Answer;
import id.badak.registry.grading.Answers;
import id.badak.registry.grading.Severity;
import id.badak.registry.programme.Chain;
import id.badak.registry.standard.Edition;
import id.badak.registry.standard.EditionId;
import id.badak.registry.standard.Standards;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class InspectionStore {
    private final OfficialDatabase database;
    private final Standards standards;

    InspectionStore(OfficialDatabase database, Standards standards) {
        this.database = database;
        this.standards = standards;
    }

    void insert(Inspection inspection, Instant at) {
        database.sql("""
                        INSERT INTO official.inspection
                            (office_id, id, facility_id, enterprise_id, chain, kind, edition, rule, inspected_on,
                             purpose, facility_status, conclusion, grade, note, recorded_by, recorded_at)
                        VALUES (:office, :id, :facility, :enterprise, :chain, :kind, :edition, :rule, :inspectedOn,
                                :purpose, :status, :conclusion, :grade, :note, :by, :at)
                        """)
                .param("office", office())
                .param("id", inspection.id().value())
                .param("facility", inspection.facility().value())
                .param("enterprise", inspection.enterprise().value())
                .param("chain", inspection.chain().name())
                .param("kind", inspection.kind())
                .param("edition", inspection.edition().value())
                .param("rule", inspection.rule())
                .param("inspectedOn", inspection.inspectedOn())
                .param("purpose", inspection.purpose())
                .param("status", inspection.status().name())
                .param("conclusion", inspection.conclusion().name())
                .param("grade", inspection.grade(), Types.VARCHAR)
                .param("note", inspection.note())
                .param("by", inspection.recordedBy().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        insertAnswers(inspection);
        insertFindings(inspection);
    }

    /// Publishes the row without names. Its key is random, not of version 7: it must not tell when
    /// the inspection was recorded, nor lead back to it.
    void insertExtract(Inspection inspection, Facility facility) {
        database.sql("""
                        INSERT INTO official.inspection_extract
                            (office_id, inspection_key, facility_key, chain, kind, region_code, inspected_on,
                             conclusion, grade)
                        VALUES (:office, :key, :facilityKey, :chain, :kind, :region, :inspectedOn, :conclusion, :grade)
                        """)
                .param("office", office())
                .param("key", UUID.randomUUID())
                .param("facilityKey", facility.studyKey())
                .param("chain", inspection.chain().name())
                .param("kind", inspection.kind())
                .param("region", facility.regionCode())
                .param("inspectedOn", inspection.inspectedOn())
                .param("conclusion", inspection.conclusion().name())
                .param("grade", inspection.grade(), Types.VARCHAR)
                .update();
    }

    Optional<Inspection> find(InspectionId id) {
        return database.sql("""
                        SELECT id, facility_id, enterprise_id, chain, kind, edition, rule, inspected_on, purpose,
                               facility_status, conclusion, grade, note, recorded_by
                        FROM official.inspection
                        WHERE office_id = :office AND id = :id
                        """)
                .param("office", office())
                .param("id", id.value())
                .query(this::inspection)
                .optional();
    }

    /// One page, with one row more than fits.
    List<Inspections.Summary> list(PageRequest page) {
        return list(page, true, List.of());
    }

    List<Inspections.Summary> list(PageRequest page, List<FacilityId> facilities) {
        return list(page, false, facilities);
    }

    private List<Inspections.Summary> list(PageRequest page, boolean everything, List<FacilityId> facilities) {
        return database.sql("""
                        SELECT id, facility_id, inspected_on, purpose, conclusion
                        FROM official.inspection
                        WHERE office_id = :office AND (:everything OR facility_id = ANY (:facilities))
                        ORDER BY inspected_on DESC, id DESC
                        LIMIT :limit OFFSET :offset
                        """)
                .param("office", office())
                .param("everything", everything)
                .param("facilities", facilities.stream().map(FacilityId::value).toArray(UUID[]::new))
                .param("limit", PageRequest.SIZE + 1)
                .param("offset", page.offset())
                .query((row, _) -> new Inspections.Summary(
                        new InspectionId(row.getObject("id", UUID.class)),
                        new FacilityId(row.getObject("facility_id", UUID.class)),
                        row.getObject("inspected_on", LocalDate.class),
                        row.getString("purpose"),
                        Conclusion.valueOf(row.getString("conclusion"))))
                .list();
    }

    private void insertAnswers(Inspection inspection) {
        var edition = standards.get(inspection.edition());
        var clauses = new ArrayList<String>();
        var marks = new ArrayList<String>();
        var severities = new ArrayList<@Nullable String>();
        for (var clause : edition.clauses()) {
            inspection.answers().find(clause.number()).ifPresent(answer -> {
                clauses.add(clause.number());
                marks.add(Mark.of(answer).name());
                severities.add(inspection
                        .answers()
                        .findSeverity(clause.number())
                        .map(Enum::name)
                        .orElse(null));
            });
        }
        if (clauses.isEmpty()) {
            return;
        }
        database.sql("""
                        INSERT INTO official.inspection_answer (office_id, inspection_id, clause, answer, severity)
                        SELECT :office, :inspection, clause, answer, severity
                        FROM unnest(:clauses, :marks, :severities) AS given (clause, answer, severity)
                        """)
                .param("office", office())
                .param("inspection", inspection.id().value())
                .param("clauses", clauses.toArray(String[]::new))
                .param("marks", marks.toArray(String[]::new))
                .param("severities", severities.toArray(String[]::new))
                .update();
    }

    private void insertFindings(Inspection inspection) {
        for (var finding : inspection.findings()) {
            database.sql("""
                            INSERT INTO official.finding
                                (office_id, id, inspection_id, clause, severity, statement, due_on)
                            VALUES (:office, :id, :inspection, :clause, :severity, :statement, :dueOn)
                            """)
                    .param("office", office())
                    .param("id", Ids.next())
                    .param("inspection", inspection.id().value())
                    .param("clause", finding.clause())
                    .param(
                            "severity",
                            finding.severity() == null
                                    ? null
                                    : finding.severity().name(),
                            Types.VARCHAR)
                    .param("statement", finding.statement())
                    .param("dueOn", finding.dueOn(), Types.DATE)
                    .update();
        }
    }

    private Inspection inspection(ResultSet row, int number) throws SQLException {
        var id = new InspectionId(row.getObject("id", UUID.class));
        var edition = standards.get(new EditionId(row.getString("edition")));
        return new Inspection(
                id,
                new FacilityId(row.getObject("facility_id", UUID.class)),
                new EnterpriseId(row.getObject("enterprise_id", UUID.class)),
                Chain.valueOf(row.getString("chain")),
                row.getString("kind"),
                edition.id(),
                row.getString("rule"),
                row.getObject("inspected_on", LocalDate.class),
                row.getString("purpose"),
                FacilityStatus.valueOf(row.getString("facility_status")),
                Conclusion.valueOf(row.getString("conclusion")),
                row.getString("grade"),
                row.getString("note"),
                new AccountId(row.getObject("recorded_by", UUID.class)),
                answers(id, edition),
                findings(id, edition));
    }

    private Answers answers(InspectionId id, Edition edition) {
        var given = new HashMap<String, Answer>();
        database.sql("""
                        SELECT clause, answer, severity
                        FROM official.inspection_answer
                        WHERE office_id = :office AND inspection_id = :inspection
                        """)
                .param("office", office())
                .param("inspection", id.value())
                .query(row -> {
                    var clause = edition.getClause(row.getString("clause"));
                    var mark = Mark.valueOf(row.getString("answer"));
                    given.put(clause.number(), mark.of(clause, severity(row)));
                });
        return Answers.of(edition.clauses(), given);
    }

    /// In the order of the form.
    private List<Finding> findings(InspectionId id, Edition edition) {
        var byClause = new HashMap<String, Finding>();
        database.sql("""
                        SELECT clause, severity, statement, due_on
                        FROM official.finding
                        WHERE office_id = :office AND inspection_id = :inspection
                        """)
                .param("office", office())
                .param("inspection", id.value())
                .query(row -> {
                    byClause.put(
                            row.getString("clause"),
                            new Finding(
                                    row.getString("clause"),
                                    severity(row),
                                    row.getString("statement"),
                                    row.getObject("due_on", LocalDate.class)));
                });
        return edition.clauses().stream()
                .flatMap(clause -> Optional.ofNullable(byClause.get(clause.number())).stream())
                .toList();
    }

    private static @Nullable Severity severity(ResultSet row) throws SQLException {
        var name = row.getString("severity");
        return name == null ? null : Severity.valueOf(name);
    }

    private static UUID office() {
        return Acting.get().office().value();
    }
}
