-- What mentoring wrote down before there was an extract is published now, and withheld where its owner withdrew or
-- restricted. An erasure that was carried out before took the case with it, and nobody knows any more which of the
-- business's facilities were mentored: all of them are withheld. Each office's rows are written as that office, for
-- row security is forced on their owner too.
DO $$
DECLARE
    one     uuid;
    offices uuid[];
BEGIN
    PERFORM set_config('badak.scope', 'national', true);
    SELECT coalesce(array_agg(id), '{}') INTO offices FROM registry.office;
    FOREACH one IN ARRAY offices LOOP
        PERFORM set_config('badak.office', one::text, true), set_config('badak.scope', 'office', true);
        INSERT INTO coaching.mentoring_extract (office_id, facility_key, enterprise_id, began_on)
        SELECT kept.office_id, facility.study_key, kept.enterprise_id, (kept.opened_at AT TIME ZONE 'Asia/Jakarta')::date
        FROM coaching.mentor_case AS kept
        JOIN registry.facility ON facility.office_id = kept.office_id AND facility.id = kept.facility_id
        WHERE kept.office_id = one;
        INSERT INTO coaching.visit_extract (office_id, visit_key, facility_key, enterprise_id, visited_on, minutes, form)
        SELECT visit.office_id, gen_random_uuid(), facility.study_key, visit.enterprise_id, visit.visited_on,
               visit.minutes, visit.form
        FROM coaching.visit
        JOIN coaching.mentor_case AS kept ON kept.office_id = visit.office_id AND kept.id = visit.case_id
        JOIN registry.facility ON facility.office_id = kept.office_id AND facility.id = kept.facility_id
        WHERE visit.office_id = one;
        INSERT INTO coaching.withheld_extract (office_id, facility_key, ground, enterprise_id, withheld_at)
        SELECT published.office_id, published.facility_key, 'WITHDRAWN', published.enterprise_id, latest.withdrawn_at
        FROM coaching.mentoring_extract AS published
        JOIN LATERAL (
            SELECT withdrawal.withdrawn_at
            FROM coaching.consent
            LEFT JOIN coaching.consent_withdrawal AS withdrawal
                ON withdrawal.office_id = consent.office_id AND withdrawal.consent_id = consent.id
            WHERE consent.office_id = published.office_id AND consent.enterprise_id = published.enterprise_id
            ORDER BY consent.given_at DESC, consent.id DESC
            LIMIT 1) AS latest ON latest.withdrawn_at IS NOT NULL
        WHERE published.office_id = one;
        INSERT INTO coaching.withheld_extract (office_id, facility_key, ground, enterprise_id, withheld_at)
        SELECT published.office_id, published.facility_key, 'RESTRICTED', published.enterprise_id, restriction.began_at
        FROM coaching.mentoring_extract AS published
        JOIN coaching.standing_restriction AS standing
            ON standing.office_id = published.office_id AND standing.enterprise_id = published.enterprise_id
        JOIN coaching.restriction
            ON restriction.office_id = standing.office_id AND restriction.data_request_id = standing.data_request_id
           AND restriction.enterprise_id = standing.enterprise_id
        WHERE published.office_id = one;
        INSERT INTO coaching.withheld_extract (office_id, facility_key, ground, enterprise_id, withheld_at)
        SELECT facility.office_id, facility.study_key, 'ERASED', facility.enterprise_id, min(erasure.erased_at)
        FROM coaching.erasure
        JOIN registry.facility
            ON facility.office_id = erasure.office_id AND facility.enterprise_id = erasure.enterprise_id
        WHERE erasure.office_id = one
        GROUP BY facility.office_id, facility.study_key, facility.enterprise_id;
    END LOOP;
    PERFORM set_config('badak.office', '', true), set_config('badak.scope', '', true);
END
$$;
