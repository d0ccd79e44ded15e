package id.badak.prove.loss;

import id.badak.prove.ground.Proof;
import id.badak.prove.ground.ProofRun;
import id.badak.prove.serve.Aftermath;
import id.badak.prove.serve.History;
import id.badak.prove.serve.HistoryCheck;
import id.badak.prove.serve.Installation;
import id.badak.prove.serve.Telephone;
import java.util.concurrent.Executors;

/// R4: three in ten connections are cut, half of those after the commit and before the answer; who
/// sends again under the same id loses nothing and doubles nothing.
public final class CutProof implements Proof {
    private static final int KITCHENS = 8;
    /// Of all telephones together. How long the whole takes is the machine's matter.
    private static final long LONGEST_SILENCE_MILLIS = 60_000;

    @Override
    public String id() {
        return "R4";
    }

    @Override
    public String title() {
        return "A network that cuts three connections in ten loses and doubles nothing";
    }

    @Override
    public void run(ProofRun run) throws Exception {
        var target = run.size(5_000, 200);
        var history = new History();
        try (var installation = Installation.open(run, KITCHENS)) {
            installation.server().start();
            try (var proxy = new CuttingProxy(
                            installation.server().port(), run.random().nextLong());
                    var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var telephones = Telephone.ring(run, installation, history, target, proxy.port(), threads);
                run.count(
                        "work goes on", history.awaitSteadily(target, LONGEST_SILENCE_MILLIS), "silence for a minute");
                for (var telephone : telephones) {
                    telephone.get();
                }
                count(run, proxy);
            }
            run.say(history.words());
            new HistoryCheck(run).check(installation, history);
            new Aftermath(run).check(installation);
        }
    }

    private static void count(ProofRun run, CuttingProxy proxy) {
        var cut = proxy.cutInRequestCount() + proxy.cutInAnswerCount();
        var all = cut + proxy.passedCount();
        run.say("%,d connections, %,d cut in the request, %,d after the commit"
                .formatted(all, proxy.cutInRequestCount(), proxy.cutInAnswerCount()));
        run.count("about three in ten were cut", cut > all / 5 && cut < all * 2 / 5, cut + " of " + all);
    }
}
