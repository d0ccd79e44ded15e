package id.badak.coaching.upload;

/// How far an upload is, as its device reads it.
///
/// @param received where the next piece begins
/// @param photo    what became of it; empty until it is finished
record UploadView(
        String id, String sha256, int bytes, int received, int fewestPieceBytes, int mostPieceBytes, String photo) {

    static UploadView of(Upload upload) {
        return new UploadView(
                upload.id().toString(),
                upload.sha256(),
                upload.bytes(),
                upload.photo() == null ? upload.received() : upload.bytes(),
                Upload.FEWEST_PIECE_BYTES,
                Upload.MOST_PIECE_BYTES,
                upload.photo() == null ? "" : upload.photo().toString());
    }
}
