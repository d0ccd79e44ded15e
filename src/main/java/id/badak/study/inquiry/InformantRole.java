package id.badak.study.inquiry;

/// From where an informant speaks. Source: paper, section Metode: four officers, and owners of four
/// producing and four distributing facilities.
public enum InformantRole {
    OFFICER,
    PRODUCER,
    DISTRIBUTOR;

    public boolean isOwner() {
        return this != OFFICER;
    }
}
