package id.badak.study.material;

import java.util.List;
import java.util.UUID;

/// Codes, sources and memos that somebody put together; a thing may be in several.
public record CodeSet(
        UUID id, String name, String description, List<UUID> codes, List<UUID> sources, List<UUID> memos) {
    public CodeSet {
        codes = List.copyOf(codes);
        sources = List.copyOf(sources);
        memos = List.copyOf(memos);
    }
}
