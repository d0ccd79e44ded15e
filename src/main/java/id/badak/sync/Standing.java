package id.badak.sync;

/// How far an operation has come: kept by the server, or held by a verified backup too.
///
/// A device forgets an operation when it is [#durable]. When the epoch is another than the one it
/// knew, the server may have been restored to an earlier state, so the device sends again all it
/// still has; what is there already is answered as a replay and costs nothing.
///
/// @param epoch     names one life of the database; a restore, a recovery or a promotion begins
///                  another
/// @param sequence  the operation's number in this epoch; 0 where no single operation is meant
/// @param watermark every operation up to this number is in a verified backup
public record Standing(String epoch, long sequence, long watermark) {
    public boolean durable() {
        return sequence <= watermark;
    }
}
