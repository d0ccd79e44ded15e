package id.badak.study.folder;

import id.badak.kernel.Texts;
import id.badak.kernel.YamlFault;
import id.badak.kernel.YamlNode;
import id.badak.study.inquiry.InquiryFault;
import id.badak.study.published.InputFault;
import java.util.function.Function;

/// A study folder that cannot be used: the place, and what to write instead.
public final class FolderFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Function<Texts, String> sentence;

    private FolderFault(String said, Function<Texts, String> sentence) {
        super(said, null, false, false);
        this.sentence = sentence;
    }

    /// Of a file, or of the folder where the name is empty.
    static FolderFault of(String file, String key, Object... facts) {
        return new FolderFault(
                file + ": " + key,
                texts -> texts.of("folder.fault.file", file, texts.of("folder.fault." + key, facts)));
    }

    static FolderFault at(String file, int line, String key, Object... facts) {
        return new FolderFault(
                file + ":" + line + ": " + key,
                texts -> texts.of(
                        "folder.fault.line", file, String.valueOf(line), texts.of("folder.fault." + key, facts)));
    }

    static FolderFault at(String file, YamlNode node, String key, Object... facts) {
        return at(file, node.line(), node.path(), texts -> texts.of("folder.fault." + key, facts));
    }

    static FolderFault of(YamlFault fault) {
        return new FolderFault(
                fault.file() + ":" + fault.line(), texts -> InputFault.of(fault).sentence(fault.file(), texts));
    }

    /// A rule of the study, at the place where the thing it is about was read.
    static FolderFault of(InquiryFault fault, Place place) {
        return at(
                place.file(),
                place.line(),
                place.field(),
                texts -> texts.of("folder.fault.rule", fault.thing().said(texts), fault.remedy(texts)));
    }

    /// What another reader says of a file in the folder.
    static FolderFault said(String file, Function<Texts, String> sentence) {
        return new FolderFault(file, sentence);
    }

    private static FolderFault at(String file, int line, String field, Function<Texts, String> remedy) {
        return new FolderFault(
                file + ":" + line + ": " + field,
                texts -> texts.of("folder.fault.field", file, String.valueOf(line), field, remedy.apply(texts)));
    }

    /// Where something was read.
    record Place(String file, int line, String field) {}

    public String sentence(Texts texts) {
        return sentence.apply(texts);
    }
}
