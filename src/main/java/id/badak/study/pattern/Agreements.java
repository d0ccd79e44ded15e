package id.badak.study.pattern;

import id.badak.kernel.OneByOne;
import id.badak.kernel.Sha256;
import id.badak.study.inquiry.CodedText;
import id.badak.study.inquiry.CodedTexts;
import id.badak.study.material.Code;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// How far two coders agree: of a large study it takes longer than a browser waits, so it is computed one after
/// another, and what was computed last stays in memory.
///
/// It is found again by a digest of all that it was computed of. What was coded since, or taken back, is another.
@Component
class Agreements implements DisposableBean {
    /// Source: ours. An office has few researchers; who finds no room asks again.
    private static final int MOST_WAITING = 8;

    /// Source: ours. A page and its spreadsheet in two languages, for some studies.
    private static final int MOST_KEPT = 16;

    /// Source: ours. What takes longer than a second shows how far it is.
    private static final Duration PATIENCE = Duration.ofMillis(900);

    private final OneByOne<String, Step> work = new OneByOne<>("agreement", MOST_WAITING);
    private final Kept kept = new Kept();
    private final Duration patience;

    Agreements() {
        this(PATIENCE);
    }

    /// @param patience how long who asks waits before they are told how far it is
    Agreements(Duration patience) {
        this.patience = patience;
    }

    /// How far one is.
    ///
    /// @param number of what was computed; each category is one, and the bounds of passages
    record Step(int number, int of) {
        static final Step FIRST = new Step(0, 1);
    }

    /// What is known by now.
    ///
    /// @param compared empty while it is computed
    record Answer(Optional<Compared> compared, Step step) {}

    /// Gives what was computed, or how far it is; begins it where nobody did.
    Answer ask(List<CodedText> texts, List<Code> codes) {
        var key = digest(texts, codes);
        var compared = find(key, texts, codes);
        if (compared.isEmpty()) {
            return new Answer(Optional.empty(), Step.FIRST);
        }
        try {
            return new Answer(Optional.of(compared.get().get(patience.toMillis(), TimeUnit.MILLISECONDS)), Step.FIRST);
        } catch (TimeoutException stillComputed) {
            return new Answer(Optional.empty(), work.findStep(key).orElse(Step.FIRST));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer(Optional.empty(), Step.FIRST);
        } catch (ExecutionException failed) {
            forget(key);
            throw new IllegalStateException("agreement could not be computed", failed);
        }
    }

    /// Gives it to who waits for it, as for a file.
    Answer await(List<CodedText> texts, List<Code> codes) {
        var compared = find(digest(texts, codes), texts, codes)
                .map(CompletableFuture::join)
                .orElseGet(() -> Compared.of(new CodedTexts(texts, codes), _ -> {}));
        return new Answer(Optional.of(compared), Step.FIRST);
    }

    /// Empty where too many wait.
    private synchronized Optional<CompletableFuture<Compared>> find(
            String key, List<CodedText> texts, List<Code> codes) {
        var compared = kept.computeIfAbsent(key, _ -> new CompletableFuture<>());
        if (compared.isDone() || work.findStep(key).isPresent() || begin(key, compared, texts, codes)) {
            return Optional.of(compared);
        }
        kept.remove(key);
        return Optional.empty();
    }

    private synchronized void forget(String key) {
        kept.remove(key);
    }

    private boolean begin(String key, CompletableFuture<Compared> compared, List<CodedText> texts, List<Code> codes) {
        return work.begin(key, Step.FIRST, () -> {
            try {
                compared.complete(Compared.of(new CodedTexts(texts, codes), step -> work.step(key, step)));
            } catch (RuntimeException failed) {
                compared.completeExceptionally(failed);
                throw failed;
            }
        });
    }

    private static String digest(List<CodedText> texts, List<Code> codes) {
        var sha = new Sha256();
        codes.stream()
                .flatMap(Code::withAll)
                .forEach(code -> add(sha, code.id(), code.name(), String.valueOf(code.stage())));
        for (var text : texts) {
            add(sha, text.informant(), text.on(), text.coders(), text.words());
            text.marks().forEach(mark -> add(sha, mark.coder(), mark.code(), mark.start(), mark.end()));
        }
        return sha.hex();
    }

    private static void add(Sha256 sha, Object... parts) {
        for (var part : parts) {
            sha.add(part + "\0");
        }
    }

    private static final class Kept extends LinkedHashMap<String, CompletableFuture<Compared>> {
        private static final long serialVersionUID = 1;

        Kept() {
            super(MOST_KEPT, 1, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<Compared>> eldest) {
            return size() > MOST_KEPT;
        }
    }

    @Override
    public void destroy() {
        work.close();
    }
}
