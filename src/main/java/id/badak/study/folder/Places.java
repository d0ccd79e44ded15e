package id.badak.study.folder;

import id.badak.kernel.YamlNode;
import id.badak.study.inquiry.InquiryFault;
import id.badak.study.inquiry.InquiryFault.Kind;
import id.badak.study.inquiry.InquiryFault.Thing;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Where each thing was read, so that a rule that is broken later can say it.
final class Places {
    private final Map<Thing, FolderFault.Place> seen = new HashMap<>();

    /// Of two of the same name the later: it is the one too many.
    void saw(Kind kind, String id, String file, YamlNode node) {
        seen.put(new Thing(kind, id), new FolderFault.Place(file, node.line(), node.path()));
    }

    /// Makes something of a node; a rule it breaks is told at that node.
    <T> T make(Kind kind, String id, String file, YamlNode node, Supplier<T> made) {
        saw(kind, id, file, node);
        return said(made);
    }

    <T> T said(Supplier<T> made) {
        try {
            return made.get();
        } catch (InquiryFault fault) {
            throw FolderFault.of(
                    fault, seen.getOrDefault(fault.thing(), new FolderFault.Place(Shelf.STUDY, 1, "(file)")));
        }
    }
}
