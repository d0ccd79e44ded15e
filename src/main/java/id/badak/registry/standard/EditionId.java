package id.badak.registry.standard;

/// Names an edition for ever; a slug such as `cppb-irt-2012`, and the name of its file.
public record EditionId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
